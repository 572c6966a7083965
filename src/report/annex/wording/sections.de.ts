import type { AnnexWording } from "./AnnexWording.ts";

export const parts: AnnexWording["parts"] = {
  request: "Der Auftrag",
  summary: "Zusammenfassung",
  limits: "Die Grenzen",
  material: "Das Material",
  method: "Das Verfahren",
  findings: "Die Ergebnisse",
  reliability: "Zuverlässigkeit",
  record: "Nachvollzug und Verwahrung",
};

export const sections: AnnexWording["sections"] = {
  identity: {
    title: "Bezeichnung dieses Dokuments",
    asks: "Verfahren, Nummer der Anlage, Fassung, Stand, Datum, Sprachen und Prüfsumme; aus dem Vorspann gedruckt.",
  },
  authors: {
    title: "Verfasser und Gegenleser",
    asks: "Wer was verfasst hat, mit welcher Sachkunde, und wer gegengelesen hat; aus dem Vorspann gedruckt.",
  },
  instructions: {
    title: "Erhaltener Auftrag",
    asks: "Der Auftrag im Wortlaut, von wem und wann, die gestellten Fragen und was nicht gefragt wurde; aus dem Vorspann gedruckt.",
  },
  independence: {
    title: "Unabhängigkeit",
    asks: "Finanzierung, frühere Arbeit für einen Beteiligten, frühere Veröffentlichungen zur Sache und wer welche Daten gegeben hat; aus dem Vorspann gedruckt.",
  },
  duty: {
    title: "Erklärungen der Verfasser",
    asks: "Dass die Pflicht gegenüber dem Gericht bekannt ist und beachtet wurde und dass das Erklärte wahr ist; aus dem Vorspann gedruckt.",
  },
  summary: {
    title: "Zusammenfassung der Ergebnisse",
    asks: "Höchstens sieben Ergebnisse, jedes als ::finding[…]{quantity=… place=… confidence=… paragraph=…}.",
  },
  "not-shown": {
    title: "Was die Zahlen nicht zeigen",
    asks: "Sagen Sie, was aus diesen Zahlen nicht zu entnehmen ist: Absicht, die Ursache eines einzelnen Todes, Menschen, die in keinem Verzeichnis stehen.",
  },
  "judgment-ready": {
    title: "Baustein für das Urteil",
    asks: "Vier Abschnitte, die ein Gericht übernehmen kann: :::judgment{part=facts}, method, result und limits; im Ergebnis ist mindestens eine Größe gebunden.",
  },
  material: {
    title: "Erhaltenes Material",
    asks: "Sagen Sie, wie jede Quelle zu Ihnen kam, von wem, wann, und ob Sie ein Beweisstück oder eine Arbeitskopie haben; die Liste der Dateien wird ergänzt.",
  },
  "given-facts": {
    title: "Anknüpfungstatsachen und eigenes Wissen",
    asks: "Trennen Sie die Ihnen mitgeteilten Tatsachen von denen Ihres eigenen Wissens, und nennen Sie nach ihrer Aufgabe, auf wessen Messungen oder Lesungen Sie sich stützen.",
  },
  population: {
    title: "Was gezählt wurde",
    asks: "Nennen Sie die Zähleinheit, wer ein- und ausgeschlossen ist, und jeden Ausschluss mit seiner Zahl; die Anzahlen nach Einheit werden ergänzt.",
  },
  dictionary: {
    title: "Datenverzeichnis und fehlende Werte",
    asks: "Was jede Spalte bedeutet und was in ihr fehlt; aus den Tabellen gedruckt.",
  },
  reconciliation: {
    title: "Abgleich mit früher veröffentlichten Zahlen",
    asks: "Stellen Sie die Zahlen neben die früher veröffentlichten, jede mit ihrer Zähleinheit, und sagen Sie, warum sie abweichen.",
  },
  formulas: {
    title: "Verfahren und Formeln",
    asks: "Erklären Sie jedes Verfahren in Worten, in Zeichen und an einem Beispiel mit fünf erfundenen Zeilen; die Liste der verwendeten Verfahren wird ergänzt.",
  },
  linkage: {
    title: "Mehrfachnennungen und Verknüpfung",
    asks: "Sagen Sie, wie Einträge zu derselben Person gefunden wurden, von wem, mit welcher Übereinstimmung und welchem Fehler; oder dass keine verknüpft wurden und was daraus folgt.",
  },
  coding: {
    title: "Zuverlässigkeit der Kodierung",
    asks: "Sagen Sie, wie viele Einträge doppelt kodiert wurden und mit welcher Übereinstimmung; oder dass Sie keine kodiert haben und was über die Kodierung anderer bekannt ist.",
  },
  dates: {
    title: "Daten",
    asks: "Sagen Sie, wovon die Daten Daten sind, wie genau sie sind, wie unvollständige gezählt wurden und was das an den Summen ändert.",
  },
  "other-analyses": {
    title: "Nicht berichtete Auswertungen",
    asks: "Nennen Sie jede versuchte und nicht berichtete Auswertung mit ihrem Ergebnis; berechnete und nicht gedruckte Größen werden ergänzt.",
  },
  prespecification: {
    title: "Was vor der Einsicht in die Daten feststand",
    asks: "Trennen Sie mit Datum, was vor und was nach der Einsicht in die Daten entschieden wurde.",
  },
  tables: {
    title: "Tabellen",
    asks: "Setzen Sie mindestens eine Tabelle der Auswertung: ::table{#…}.",
  },
  charts: {
    title: "Abbildungen",
    asks: "Setzen Sie mindestens eine Abbildung der Auswertung: ::figure{#…}.",
  },
  "kinds-of-figures": {
    title: "Belegt, geschätzt, und was sich nicht berechnen lässt",
    asks: "Sagen Sie, was sich aus diesem Material nicht berechnen lässt und welches Verzeichnis es möglich machte; die Liste der Zahlen nach Art wird ergänzt.",
  },
  comparators: {
    title: "Vergleiche",
    asks: "Nennen Sie jeden Vergleich mit Quelle, Zeitraum und Einheit und warum er tragfähig ist; oder dass keiner angestellt wird und warum.",
  },
  "rival-explanations": {
    title: "Andere Erklärungen",
    asks: "Für jede andere Erklärung: wie die Daten aussähen, was zu sehen war und in welche Richtung jede Entscheidung irrt.",
  },
  sensitivity: {
    title: "Abhängigkeit von Entscheidungen",
    asks: "Geben Sie die Hauptzahlen unter jeder vertretbaren Entscheidung an und sagen Sie, welche sie am stärksten verändert.",
  },
  "range-of-opinion": {
    title: "Meinungsstand",
    asks: "Fassen Sie den Meinungsstand des Fachs zusammen und begründen Sie Ihre Ansicht; oder sagen Sie, dass Ihnen keine abweichende bekannt ist.",
  },
  uncertainty: {
    title: "Unsicherheit",
    asks: "Sagen Sie, welche Unsicherheit nicht beziffert ist und in welche Richtung sie vermutlich wirkt; die bezifferte wird ergänzt.",
  },
  "known-weaknesses": {
    title: "Bekannte Schwächen",
    asks: "Was die Verlässlichkeit dieser Zahlen mindern könnte; aus der Güte der Daten gedruckt.",
  },
  testimony: {
    title: "Verhältnis zu Aussagen und Urkunden",
    asks: "Sagen Sie, was unabhängig bestätigt ist und was widerspricht.",
  },
  criteria: {
    title: "Wo welche Regel beantwortet ist",
    asks: "Die Regeln mit den Absätzen, die sie beantworten; wird gedruckt.",
  },
  reproduction: {
    title: "Wie dieses Dokument nachzurechnen ist",
    asks: "Eingaben, Version, Umgebung, Startwert und Befehl; wird gedruckt.",
  },
  "opposing-pack": {
    title: "Was die Gegenseite erhält",
    asks: "Sagen Sie, was ein Sachverständiger der Gegenseite erhält, unter welcher Vertraulichkeit, und wie er ohne die Einträge rechnen kann.",
  },
  history: {
    title: "Fassungen und Berichtigungen",
    asks: "Jede frühere Fassung und was sich änderte; aus dem Vorspann gedruckt.",
  },
  release: {
    title: "Freigabe und Schwärzungen",
    asks: "Sagen Sie, für wen diese Fassung ist, was ihr vorenthalten wurde und warum, und wer welche Fassung sehen darf.",
  },
  glossary: {
    title: "Begriffe",
    asks: "Erklären Sie die Begriffe, die ein fachfremder Leser braucht.",
  },
  dignity: {
    title: "Rücksicht auf die Toten und ihre Angehörigen",
    asks: "Sagen Sie, was Leser hier erwartet und was aus Rücksicht auf die Toten und ihre Angehörigen fehlt.",
  },
};
