import type { CorrigendumWording } from "./CorrigendumWording.ts";

export const de: CorrigendumWording = {
  title: "Berichtigung: {title}",
  subtitle: "Fassung {was} vom {wasDate} wird durch Fassung {is} vom {isDate} berichtigt",
  corrected: "Was berichtigt wird",
  extent:
    "Abweichende Zahlen und Tabellenzellen: {numbers}. Textstellen dieser Sprache mit anderem Wortlaut: {passages}. " +
    "Beide Fassungen wurden verglichen, wie sie erstellt wurden; für dieses Dokument wurde nichts berechnet.",
  versions: "Die beiden Fassungen",
  versionNames: { was: "Berichtigte Fassung", is: "Berichtigende Fassung" },
  rootHash: "Wurzel-Hashwert",
  findings: "Auswirkung auf die Ergebnisse",
  noFinding: "Kein Ergebnis der Zusammenfassung ändert sich.",
  noSummary:
    "Der Bericht hat keine Zusammenfassung der Ergebnisse. Folgende Zahlen seines Textes ändern sich:",
  finding: "Ergebnis {finding}, {label}: Statt „{was}“ muss es heißen „{is}“.",
  findingAdded: "Ergebnis {finding}, {label}, ist neu: „{is}“.",
  findingRemoved: "Das Ergebnis zu „{label}“ („{was}“) wird zurückgezogen.",
  headline: "{label}: Statt „{was}“ muss es heißen „{is}“.",
  otherFindings: "Kein anderes Ergebnis ändert sich.",
  numbers: "Zahlen",
  numbersIntroduction:
    "Jede abweichende Zahl, wie sie war und wie sie lauten muss, mit der Ursache und den Stellen, an denen sie steht. " +
    "Ursachen, die sich zugleich änderten, lassen sich aus zwei Fassungen nicht trennen; dann sind alle genannt.",
  noNumber: "Keine Zahl weicht ab.",
  number: "Zahl",
  was: "Statt",
  is: "Muss es heißen",
  cause: "Ursache",
  where: "Stelle",
  or: " oder ",
  member: "{member}: {was}, nun {is}",
  absent: "nicht vorhanden",
  notPrinted: "nicht abgedruckt",
  reasons: "Ursachen",
  reasonsIntroduction: "Was sich zwischen den beiden Fassungen geändert hat:",
  passages: "Textstellen",
  passagesIntroduction: "Jede Textstelle mit anderem Wortlaut, vollständig.",
  noPassage: "Keine Textstelle dieser Sprache lautet anders.",
  kinds: {
    title: "Titel",
    heading: "Überschrift",
    paragraph: "Absatz",
    item: "Listenpunkt",
    quote: "Zitat",
    cell: "Tabellenzelle",
    caption: "Bildunterschrift",
    footnote: "Fußnote",
  },
  inParagraph: "{kind}, {paragraph}",
  passage: "Textstelle {number}",
  checking: "Wie dieses Dokument geprüft wird",
  checkingText:
    "Die Wurzel-Hashwerte oben bezeichnen beide Fassungen Byte für Byte. Wer beide besitzt, erhält mit dem folgenden " +
    "Befehl dieselbe Liste und dasselbe Dokument.",
  listSeparator: ", ",
};
