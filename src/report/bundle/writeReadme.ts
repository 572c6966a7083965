import { type BundleParts, nameAbsent } from "./BundleParts.ts";

/**
 * What the reader of a bundle finds first, in English and Arabic: what it is, how to check it, how to run it again, and
 * what is not in it. Hashes and commands stand on lines of their own, so that no Arabic line turns them round.
 */
export function writeReadme({
  files,
  manifest,
  profile,
  absent,
  environment,
  reportPath,
  page,
}: BundleParts): string {
  const { title, version, date, status } = manifest.report;
  const tool = `npx sijill@${environment.tool.version}`;
  const left = absent.map(({ dataset, file, reason }) => `  ${nameAbsent(dataset, file)}: ${reason}`);
  const holdsSources = files.some(({ path }) => path.startsWith("project/"));
  const isRedacted = manifest.redacted !== undefined;
  const pageLine = (words: string) => (page === null ? [] : [words, "  verify.html", ""]);
  return [
    title,
    `version ${version} (${status}), ${date}, profile "${profile}"${isRedacted ? ", redacted" : ""}`,
    "root hash of the build:",
    `  ${manifest.root}`,
    "",
    "data/build      the report as it was built: pages, figures, tables, ledger.json, manifest.json",
    holdsSources
      ? "data/project    its sources: text, analysis, and the inputs that may be handed on"
      : `Its sources are not in this archive: they ${isRedacted ? "hold what" : "name inputs that"} this version withholds.`,
    "signatures      who vouches for it, and since when, if anybody does",
    "",
    "Is it unchanged? Give the whole archive to this command, which runs nothing of what is in it:",
    `  ${tool} verify <this archive>`,
    "",
    ...(isRedacted
      ? [
          "Is everything it shows part of the sealed version? Take the root of its proof from whoever holds that version,",
          "not from this archive:",
          `  ${tool} verify <this archive> --root <root of the proof>`,
          "",
        ]
      : []),
    ...pageLine(
      "or, without installing anything and without a network, open this page and drop the archive on it:",
    ),
    "Any program that knows BagIt (RFC 8493) can check it as well. data/ro-crate-metadata.json describes the files.",
    "",
    ...(holdsSources
      ? [
          "Do the numbers come out again? This runs the analysis of the report, so read data/project first:",
          "  cd data/project",
          `  ${tool} verify ../build --report ${reportPath}`,
          "",
        ]
      : []),
    absent.length === 0 ? "All inputs are in this archive." : "Not in this archive:",
    ...left,
    "",
    "",
    "عن هذا الأرشيف",
    "",
    holdsSources
      ? "في هذا الأرشيف تقرير إحصائي كما بُني، مع نصّه وتحليله ومدخلاته التي يجوز تسليمها وبصمات كل ملف فيه."
      : "في هذا الأرشيف تقرير إحصائي كما بُني، وبصمات كل ملف فيه.",
    "",
    "هل هو كما بُني دون تغيير؟ أعطِ الأرشيف كاملًا لهذا الأمر، وهو لا يشغّل شيئًا مما فيه:",
    `  ${tool} verify <this archive>`,
    "",
    ...(isRedacted
      ? [
          "هل كل ما تعرضه هذه النسخة جزء من النسخة المختومة؟ خذ جذر البرهان ممن يحفظ تلك النسخة، لا من هذا الأرشيف:",
          `  ${tool} verify <this archive> --root <root of the proof>`,
          "",
        ]
      : []),
    ...pageLine("أو افتح هذه الصفحة في المتصفح وضع الأرشيف عليها، ولا حاجة إلى شبكة ولا إلى تثبيت شيء:"),
    ...(holdsSources
      ? [
          "هل تُحسب الأرقام نفسها من جديد؟ هذا الأمر يشغّل تحليل التقرير، فاقرأ مجلد المشروع قبل ذلك:",
          "  cd data/project",
          `  ${tool} verify ../build --report ${reportPath}`,
          "",
        ]
      : [
          isRedacted
            ? "مصادر التقرير غير موجودة في هذا الأرشيف لأن فيها ما تحجبه هذه النسخة."
            : "مصادر التقرير غير موجودة في هذا الأرشيف لأنها تسمّي مدخلات تحجبها هذه النسخة.",
          "",
        ]),
    absent.length === 0 ? "جميع المدخلات موجودة في هذا الأرشيف." : "مدخلات غير موجودة في هذا الأرشيف:",
    ...absent.map(({ dataset, file }) => `  ${nameAbsent(dataset, file)}`),
    "",
  ].join("\n");
}
