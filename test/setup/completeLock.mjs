// Completes package-lock.json: gives every platform's binary package that a dependency names its entry, though the
// registry at hand does not carry it. `npm ci` refuses a lock without them ("Missing: … from lock file") even where it
// would not install them. Run after `npm install <package>`: node test/setup/completeLock.mjs
import { readFileSync, writeFileSync } from "node:fs";

const platforms = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "sunos", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
let added = 0;
for (const [path, owner] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
    const entry = platformEntry(name, version, owner);
    if (entry === null || isLocked(name, path)) continue;
    lock.packages[`node_modules/${name}`] = entry;
    added++;
  }
const [root, ...rest] = Object.entries(lock.packages);
lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => (a < b ? -1 : 1))]);
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added.`);

/** The entry as npm writes it, without the hash that only the registry knows; null for a package of no platform. */
function platformEntry(name, version, owner) {
  const words = name.split(/[/-]/);
  const os = platforms.find((platform) => words.includes(platform));
  const cpu = processors.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined || !/^\d/.test(version)) return null;
  const libc = words.includes("musl") ? "musl" : words.includes("gnu") ? "glibc" : undefined;
  return {
    version,
    cpu: [cpu],
    ...(owner.dev ? { dev: true } : {}),
    ...(libc === undefined ? {} : { libc: [libc] }),
    ...(owner.license === undefined ? {} : { license: owner.license }),
    optional: true,
    os: [os],
    ...(owner.engines === undefined ? {} : { engines: owner.engines }),
  };
}

/** Whether Node would find the package from there: beside it, or in a folder above. */
function isLocked(name, path) {
  for (let folder = path; ; folder = folder.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, "")) {
    const prefix = folder === "" ? "" : `${folder}/`;
    if (lock.packages[`${prefix}node_modules/${name}`] !== undefined) return true;
    if (folder === "") return false;
  }
}
