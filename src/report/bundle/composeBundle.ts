import { writeBag } from "../bag/index.ts";
import { stableJson } from "../stableJson.ts";
import type { BundleFile, BundleParts } from "./BundleParts.ts";
import { composeCrate } from "./crate/composeCrate.ts";
import { writeCitation } from "./writeCitation.ts";
import { writeReadme } from "./writeReadme.ts";

/**
 * Puts a bundle together: an RO-Crate inside a BagIt bag. Pure: the same parts give the same bytes.
 *
 * @returns content by path in the bag
 */
export function composeBundle(parts: BundleParts): ReadonlyMap<string, Uint8Array> {
  const complete = { ...parts, files: [...parts.files, ...supportFiles(parts)].sort(byPath) };
  const { manifest, profile, environment, page } = parts;
  const { title, version, date, status } = manifest.report;
  return writeBag({
    payload: new Map([
      ...complete.files.map(({ path, content }) => [path, content] as const),
      ["ro-crate-metadata.json", Buffer.from(composeCrate(complete))],
    ]),
    tags: new Map([
      ["README.txt", Buffer.from(writeReadme(complete))],
      ...(page === null ? [] : [["verify.html", Buffer.from(page)] as const]),
    ]),
    info: [
      ["External-Description", `${title}, version ${version} (${status}), ${date}`],
      ["External-Identifier", `sijill-root:${manifest.root}`],
      ["Sijill-Profile", profile],
      ...(manifest.redacted === undefined ? [] : [["Sijill-Redacted", "yes"] as const]),
      ["Bag-Software-Agent", `${environment.tool.name} ${environment.tool.version}`],
    ],
  });
}

function supportFiles({
  files,
  frontMatter,
  manifest,
  environment,
  profile,
  reportPath,
}: BundleParts): readonly BundleFile[] {
  const own = files.find(({ path }) => path === "CITATION.cff");
  const citation = writeCitation(manifest.report.title, manifest.root, frontMatter, environment);
  const project = { private: true, type: "module", dependencies: { sijill: environment.tool.version } };
  const support = (path: string, text: string, description: string): BundleFile => ({
    path,
    content: Buffer.from(text),
    role: "support",
    description,
  });
  return [
    ...(own === undefined ? [support("CITATION.cff", citation, "How to cite the report")] : []),
    support(
      "environment.json",
      stableJson({
        format: "sijill-environment/1",
        profile,
        report: reportPath,
        ...environment,
        seed: manifest.seed,
        expected: { root: manifest.root, outputs: manifest.outputs.length },
      }),
      "Versions of the tool and its libraries, seed and expected root hash",
    ),
    ...(files.some(({ path }) => path.startsWith("project/"))
      ? [
          support(
            "project/package.json",
            stableJson(project),
            "Names the version of the tool that the analysis needs",
          ),
        ]
      : []),
  ];
}

const byPath = (a: BundleFile, b: BundleFile): number => (a.path < b.path ? -1 : 1);
