import { stableJson } from "../../stableJson.ts";
import type { BundleParts } from "../BundleParts.ts";
import { describeAbsent, describeFiles } from "./describeFiles.ts";
import { describeLedger, runId } from "./describeLedger.ts";
import { type Entity, fileId, localId, references } from "./Entity.ts";

const profileId = "https://w3id.org/ro/wfrun/process/0.5";
const toolId = "#sijill";
const licenceId = "#licence";

/**
 * The description of a bundle for machines: an RO-Crate 1.2 that is a Process Run Crate as well, with the ledger in
 * terms of PROV. It says what each file is, what was run on what, and what came out.
 *
 * @see https://w3id.org/ro/crate/1.2
 * @see https://w3id.org/ro/wfrun/process/0.5
 */
export function composeCrate(parts: BundleParts): string {
  const { files, absent, ledger, environment } = parts;
  const idOfInput = ({ dataset, file }: { readonly dataset: string; readonly file: string }): string => {
    const held = files.find(({ input }) => input?.dataset === dataset && input.file === file);
    return held === undefined ? localId("input", `${dataset}/${file}`) : fileId(held.path);
  };
  const entries = describeLedger(ledger, idOfInput);
  return stableJson({
    "@context": ["https://w3id.org/ro/crate/1.2/context", { prov: "http://www.w3.org/ns/prov#" }],
    "@graph": [
      {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        conformsTo: { "@id": "https://w3id.org/ro/crate/1.2" },
        about: { "@id": "./" },
      },
      describeRoot(parts, entries),
      { "@id": profileId, "@type": "CreativeWork", name: "Process Run Crate", version: "0.5" },
      describeLicence(parts),
      ...describeAuthors(parts),
      {
        "@id": toolId,
        "@type": ["SoftwareApplication", "prov:SoftwareAgent"],
        name: "Sijill",
        softwareVersion: environment.tool.version,
        softwareRequirements: { "@id": "environment.json" },
      },
      describeRun(parts),
      ...describeFiles(files),
      ...describeAbsent(absent),
      ...entries,
    ],
  });
}

function describeRoot(
  { frontMatter, manifest, profile, files, absent }: BundleParts,
  entries: readonly Entity[],
) {
  const { title, version, status, date, languages } = manifest.report;
  return {
    "@id": "./",
    "@type": "Dataset",
    name: `${title}, version ${version}`,
    description: `A report with its numbers${manifest.redacted === undefined ? ", sources, inputs" : ", redacted,"} and hashes, as version ${version} (${status}) of ${date} for the profile "${profile}".`,
    datePublished: date,
    version,
    inLanguage: languages.length === 1 ? languages[0] : languages,
    license: { "@id": licenceId },
    author: references(frontMatter.authors.map((_, at) => `#author/${at + 1}`)),
    identifier: `sijill-root:${manifest.root}`,
    conformsTo: { "@id": profileId },
    hasPart: references([
      ...files.map(({ path }) => fileId(path)),
      ...absent.map(({ dataset, file }) => localId("input", `${dataset}/${file}`)),
    ]),
    mentions: references([runId, ...entries.map((entry) => entry["@id"])]),
  };
}

function describeLicence({ frontMatter }: BundleParts): Entity {
  const { licence, rights } = frontMatter;
  return {
    "@id": licenceId,
    "@type": "CreativeWork",
    name: licence ?? rights ?? "No licence was granted",
    description:
      [licence, rights].filter((text) => text !== undefined).join(". ") ||
      "The report names no licence: all rights are reserved by its authors.",
  };
}

/** An author without an affiliation may be a person or a group; the crate does not guess. */
function describeAuthors({ frontMatter }: BundleParts): readonly Entity[] {
  return frontMatter.authors.flatMap(({ name, affiliation }, at): readonly Entity[] => {
    const id = `#author/${at + 1}`;
    if (affiliation === undefined) return [{ "@id": id, "@type": ["Thing", "prov:Agent"], name }];
    const of = `#affiliation/${at + 1}`;
    return [
      { "@id": id, "@type": ["Person", "prov:Person"], name, affiliation: { "@id": of } },
      { "@id": of, "@type": "Organization", name: affiliation },
    ];
  });
}

function describeRun({ files, absent, frontMatter, manifest, environment, reportPath }: BundleParts): Entity {
  const used = references([
    ...files.flatMap(({ role, path }) => (role === "output" || role === "support" ? [] : [fileId(path)])),
    ...absent.map(({ dataset, file }) => localId("input", `${dataset}/${file}`)),
  ]);
  const agents = references(frontMatter.authors.map((_, at) => `#author/${at + 1}`));
  return {
    "@id": runId,
    "@type": ["CreateAction", "prov:Activity"],
    name: `Build of "${manifest.report.title}"`,
    description: `${commandOf({ manifest, environment, reportPath })} (seed ${manifest.seed}, root hash ${manifest.root})`,
    instrument: { "@id": toolId },
    agent: agents,
    object: used,
    result: references(files.flatMap(({ role, path }) => (role === "output" ? [fileId(path)] : []))),
    "prov:used": used,
    "prov:wasAssociatedWith": references([
      ...frontMatter.authors.map((_, at) => `#author/${at + 1}`),
      toolId,
    ]),
  };
}

/** How the build is made; a redacted version by whoever holds the sealed one and its secret. */
function commandOf({
  manifest: { redacted, profile },
  environment,
  reportPath,
}: Pick<BundleParts, "manifest" | "environment" | "reportPath">): string {
  const tool = `npx sijill@${environment.tool.version}`;
  if (redacted === undefined)
    return `cd project && ${tool} build ${reportPath}${profile === "sealed" ? "" : ` --profile ${profile}`}`;
  const keep = redacted.keep.length === 0 ? "" : ` --keep ${redacted.keep.join(" ")}`;
  return `${tool} redact <the sealed build> --secret <its secret>${keep}`;
}
