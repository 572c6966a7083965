import type { RefusalWording } from "./RefusalWording.ts";

/** German words of refusals of rates, roll calls and careers. */
export const de: RefusalWording = {
  questions: {
    rate: "Wie viele der Festgehaltenen starben in einer bestimmten Zeit: {deaths}?",
    ratio: "Wievielmal so hoch ist die erste Rate wie die zweite: {first}; {second}?",
    standardised: "Wievielmal so hoch wie in der Vergleichsbevölkerung war die Sterblichkeit: {deaths}?",
    numerator: "Wie viele Todesfälle des Zeitraums und der Haftorte sind verzeichnet: {title}?",
    exposure: "Wie lange wurden wie viele Personen festgehalten: {places}?",
    deathsInStates: "Wie viele Todesfälle verzeichnen die Bestandsmeldungen: {source}?",
    rolling: "Wie veränderte sich die Rate: {source}?",
    timeToDeath: "Wie lange nach der Festnahme kamen die verzeichneten Todesfälle: {title}?",
    median:
      "Innerhalb wie vieler Tage ab der Festnahme war die Hälfte der verzeichneten Todesfälle eingetreten: {title}?",
  },
  noWindow: "kein genannter Zeitraum",
  allDays: "alle Tage des Zeitraums",
  someDays: "{documented} von {all} Haftort-Tagen",
  rates: {
    noExposure: {
      reason:
        "Es gibt keine Personenzeit: nichts sagt, wie viele Personen festgehalten wurden; den Todesfällen fehlt also der Nenner.",
      need: "Tägliche Bestandsmeldungen derselben Haftorte für den Zeitraum {window} (wie viele Personen zu Beginn oder am Ende jedes Tages festgehalten wurden) oder ein durchschnittlicher Bestand dieses Zeitraums, den eine Quelle nennt.",
    },
    withoutSource: {
      reason: "Die Personenzeit „{exposure}“ nennt keine Quelle; niemand könnte den Nenner prüfen.",
      need: "Das Dokument, der Datenbestand oder die Veröffentlichung, die sagt, wie viele Personen festgehalten wurden.",
    },
    nobodyHeld: {
      reason:
        "Die Personenzeit „{exposure}“ ist {number}: niemand wurde festgehalten, oder kein Tag hat eine Zahl.",
      need: "Personenzeit über 0: Tage, für die dokumentiert ist, wie viele festgehalten wurden.",
    },
    nobodyExpected: {
      reason:
        "Nach den Raten der Vergleichsbevölkerung wäre niemand gestorben: das Verhältnis hat keine obere Grenze.",
      need: "Eine Vergleichsbevölkerung, in der jemand starb.",
    },
    imagesCounted: {
      reason:
        "„{deaths}“ zählt Aufnahmen, und derselbe Leichnam kann auf mehreren von ihnen sein oder auf keiner.",
      need: "Eine Zählung von Leichnamen oder Personen, etwa nach Leichnam gruppierte Aufnahmen.",
    },
    deathsEstimated: {
      reason:
        "„{deaths}“ ist eine Schätzung; die Intervalle einer Rate sind die einer gezählten Zahl von Todesfällen.",
      need: "Eine dokumentierte Zahl oder ein Intervall der Rate aus dem Verfahren, das die Todesfälle geschätzt hat.",
    },
    deathsSynthetic: {
      reason:
        "Die Todesfälle sind künstlich, die Personenzeit ist {nature}: eine Rate aus beiden wäre zur Hälfte erfunden.",
      need: "Todesfälle und Personenzeit, die beide wirklich oder beide künstlich sind.",
    },
    exposureSynthetic: {
      reason:
        "Die Personenzeit ist künstlich, die Todesfälle sind {nature}: eine Rate aus beiden wäre zur Hälfte erfunden.",
      need: "Todesfälle und Personenzeit, die beide wirklich oder beide künstlich sind.",
    },
    windowsDiffer: {
      reason:
        "Zeitraum der Todesfälle: {deaths}; Zeitraum der Personenzeit: {exposure}. Ein Todesfall außerhalb der Personenzeit hat keinen Nenner.",
      need: "Todesfälle und Personenzeit desselben Zeitraums, mit erstem und letztem Tag.",
    },
    daysDiffer: {
      reason:
        "Tage der Todesfälle: {deaths}; Tage der Personenzeit: {exposure}. Todesfälle an Tagen ohne Personenzeit würden mitgezählt oder übersehen.",
      need: "Todesfälle, die an denselben Tagen wie die Personenzeit gezählt sind (deathsInStates mit derselben Regel), oder Personenzeit aller Tage (missing: carry, interpolate oder bounds).",
    },
    unitsDiffer: {
      reason:
        "Zähleinheit der ersten Rate: {first}; der zweiten: {second}. Hinter mehreren der einen Einheit und keiner der anderen kann dieselbe Person stehen.",
      need: "Zwei Raten gleich gezählter Todesfälle.",
    },
    rateSynthetic: {
      reason: "„{rate}“ ist künstlich und sagt nichts über eine wirkliche Rate.",
      need: "Zwei Raten wirklicher Todesfälle oder zwei künstliche.",
    },
    referenceSynthetic: {
      reason:
        "Entweder die Rate der Vergleichsbevölkerung „{rate}“ oder die Todesfälle sind künstlich, das andere nicht.",
      need: "Todesfälle und Vergleichsraten, die alle wirklich oder alle künstlich sind.",
    },
    nothingToDivideBy: {
      reason:
        "„{rate}“ beruht auf keinem Todesfall: wievielmal so hoch eine andere Rate ist, hat keine obere Grenze.",
      need: "Eine Vergleichsrate mit mindestens einem Todesfall oder beide Raten nebeneinander mit ihren Intervallen.",
    },
  },
  datasets: {
    notDied: {
      reason:
        "Bedeutung der Daten, {title}: {meaning}. Sie sagen nicht, wann die Person starb; ein Todesfall des einen Zeitraums kann in einem anderen datiert sein.",
      need: "Datensätze mit dem Sterbedatum.",
    },
    noFacility: {
      reason:
        "Hier ist nicht verzeichnet, wo die Personen festgehalten wurden: {title}. Todesfälle anderer Orte lassen sich nicht auslassen.",
      need: 'Datensätze mit einem Haftort oder das Wissen, dass jeder Todesfall des Datenbestands zu diesen Orten gehört (facilities: "all").',
    },
    silent: {
      reason:
        "Erfasster Zeitraum, {title}: {covered}; gefragt ist nach: {window}. Außerhalb schweigt die Quelle; das ist keine Zahl von 0 Todesfällen.",
      need: "Ein Zeitraum, den die Datensätze ohne Lücke erfassen.",
    },
  },
  rollCalls: {
    outsideCoverage: {
      reason:
        "Erfasster Zeitraum der Bestandsmeldungen: {coverage}; gefragt ist nach: {window}. Außerhalb schweigen sie; das ist kein leeres Gefängnis.",
      need: "Ein Zeitraum innerhalb des erfassten oder Bestandsmeldungen der anderen Tage.",
    },
    noNumber: {
      reason:
        "Kein Tag des Zeitraums hat nach der Regel „{rule}“ eine Zahl für: {facilities}. Es gibt nichts fortzuschreiben, zu verbinden oder einzugrenzen.",
      need: "Mindestens ein Tag mit einer Zahl an jedem Haftort, das Fassungsvermögen des Haftorts für seine Grenzen, eine Regel, die die vorhandenen Zahlen liest, oder die Haftorte, die Zahlen haben.",
    },
    deathsNotRecorded: {
      reason:
        "Keine Meldung mit einer Zahl Festgehaltener sagt, wie viele an dem Tag starben, auch nicht, dass niemand starb.",
      need: "Bestandsmeldungen mit einer Spalte der Todesfälle oder Todesdatensätze derselben Orte und desselben Zeitraums.",
    },
  },
  careers: {
    images: {
      reason: "Die Datensätze sind Aufnahmen: ein viermal aufgenommener Leichnam zählte viermal.",
      need: "Datensätze von Leichnamen oder Personen, etwa nach Leichnam gruppierte Aufnahmen.",
    },
    noTimes: {
      reason: "Kein Datensatz begrenzt die Zeit von der Festnahme bis zum Tod ({why}).",
      need: "Datensätze mit dem Datum der Festnahme und des Todes, auch unvollständigen.",
    },
    noRecord: "Es gibt keinen Datensatz.",
    withoutTime: {
      "arrest not recorded": "Festnahme nicht verzeichnet",
      "arrest unknown": "Festnahme unbekannt",
      "death unknown": "Tod unbekannt",
      "date in doubt": "Datum zweifelhaft",
      "nothing bounded": "nichts begrenzt",
    },
    medianOpen: {
      reason:
        "Für die Hälfte der Datensätze oder mehr setzen die Daten keine längste Zeit: der Median hat kein oberes Ende.",
      need: "Festnahmen mit einem frühesten möglichen Tag, Todesfälle mit einem spätesten.",
    },
    noWholeDates: {
      reason:
        "Kein Datensatz hat den Tag der Festnahme und den Tag des Todes, die die Korrektur der Abschneidung braucht.",
      need: "Datensätze mit vollständigen Daten.",
    },
    beyondRecording: {
      reason:
        "Nach dem {day}, bis zu dem Todesfälle verzeichnet worden sein sollen, verzeichnete Todesfälle: {number}.",
      need: "Der letzte Tag, an dem ein Todesfall verzeichnet werden konnte, etwa das Ende des erfassten Zeitraums.",
    },
  },
};
