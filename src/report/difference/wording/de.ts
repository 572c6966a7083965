import type { DifferenceWording } from "./DifferenceWording.ts";

export const de: DifferenceWording = {
  causes: { data: "Daten", method: "Methode", code: "Programm", text: "Text" },
  input: {
    changed: "Die Eingabedatei {name} hat sich geändert.",
    added: "Die Eingabedatei {name} kam hinzu.",
    removed: "Die Eingabedatei {name} wird nicht mehr verwendet.",
  },
  analysis: {
    changed: "Die Analysedatei {name} hat sich geändert.",
    added: "Die Analysedatei {name} kam hinzu.",
    removed: "Die Analysedatei {name} entfiel.",
  },
  method: "Die Methode war „{was}“ und ist „{is}“.",
  methodSettings: "Die Einstellungen der Methode „{is}“ haben sich geändert.",
  tool: "Die Bibliothek hatte die Version {was} und hat nun {is}.",
  seed: "Der Startwert der Zufallszahlen war {was} und ist {is}.",
  text: "Die Zahl ist dieselbe; der Text gibt sie anders oder an anderer Stelle wieder.",
  members: {
    kind: "Art",
    value: "Wert",
    unit: "Einheit",
    numerator: "Zähler",
    denominator: "Nenner",
    base: "Grundgesamtheit",
    "period from": "Beginn des Zeitraums",
    "period to": "Ende des Zeitraums",
    "interval lower": "Untergrenze des Intervalls",
    "interval upper": "Obergrenze des Intervalls",
    "bounds lower": "untere Schranke",
    "bounds upper": "obere Schranke",
  },
};
