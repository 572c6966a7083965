import { sha256 } from "../../sha256.ts";
import { type AbsentInput, type BundleFile, nameAbsent } from "../BundleParts.ts";
import { type Entity, fileId, localId } from "./Entity.ts";

/** Media types of the files a build and its sources consist of. */
const mediaTypes: Readonly<Record<string, string>> = {
  cff: "application/yaml",
  csv: "text/csv",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html",
  json: "application/json",
  md: "text/markdown",
  ndjson: "application/x-ndjson",
  parquet: "application/vnd.apache.parquet",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  ts: "text/x-typescript",
  txt: "text/plain",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The files of a bundle as entities of its crate. */
export function describeFiles(files: readonly BundleFile[]): readonly Entity[] {
  return files.map(({ path, content, description }) => ({
    "@id": fileId(path),
    "@type": "File",
    name: path.split("/").at(-1) ?? path,
    description,
    encodingFormat: mediaTypes[path.split(".").at(-1) ?? ""] ?? "application/octet-stream",
    contentSize: String(content.length),
    sha256: sha256(content),
  }));
}

/** Inputs that are named and not held: an id that is no path says that the file is not there. */
export function describeAbsent(inputs: readonly AbsentInput[]): readonly Entity[] {
  return inputs.map(({ dataset, file, sha256: hash, reason }) => ({
    "@id": localId("input", `${dataset}/${file}`),
    "@type": "File",
    name: nameAbsent(dataset, file),
    description: `Not in this bundle: ${reason}`,
    ...(hash === null ? {} : { sha256: hash }),
  }));
}
