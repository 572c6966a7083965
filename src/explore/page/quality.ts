import type { DataQuality, QualityFinding } from "../../analysis/index.ts";
import { formatInteger, formatPercent, formatPeriod } from "../../quantities/index.ts";
import { element, type HtmlElement } from "../../report/index.ts";

/** What is weak in the records, dataset by dataset; nothing found is said too. */
export function writeQuality(quality: DataQuality, datasets: readonly string[]): HtmlElement {
  return element(
    "div",
    {},
    quality.datasets
      .filter(({ dataset }) => datasets.includes(dataset))
      .map(({ title, read, accepted, rejected, coverage, findings }) =>
        element(
          "section",
          {},
          element(
            "p",
            {},
            element("strong", {}, title),
            `: ${rows(read.value)} read, ${number(accepted.value)} accepted, ${number(rejected.value)} rejected; could have recorded ${formatPeriod(coverage, "en")}.`,
          ),
          findings.length === 0
            ? element("p", {}, "No weakness was found by the checks that are run.")
            : element(
                "ul",
                {},
                findings.map((finding) => element("li", {}, sayFinding(finding))),
              ),
        ),
      ),
  );
}

function sayFinding(finding: QualityFinding): string {
  switch (finding.kind) {
    case "rejected":
      return `${rows(finding.rows.value)} rejected: ${finding.reason}`;
    case "unresolved":
      return `${rows(finding.rows.value)} with a value of ${finding.field} that is not in the vocabulary`;
    case "missing":
      return `${finding.dimension}: missing in ${finding.share.value === null ? "a withheld share" : formatPercent(finding.share.value, 1, "en")} of the deaths`;
    case "not-recorded":
      return `${finding.dimension}: not recorded by this source`;
    case "partial-dates":
      return `${number(finding.deaths.value)} deaths dated to a month, a year or with doubt`;
    case "undated":
      return `${number(finding.deaths.value)} deaths without a date`;
    case "coverage-gap":
      return `could not have recorded ${formatPeriod(finding.period, "en")}`;
    case "rounded":
      return `${number(finding.deaths.value)} deaths in figures that were rounded or published in two versions`;
  }
}

/** A figure that is kept back has no value, and says so. */
function number(value: number | null): string {
  return value === null ? "(withheld)" : formatInteger(value, "en");
}

function rows(value: number | null): string {
  return value === 1 ? "1 row" : `${number(value)} rows`;
}
