import type { RefusalWording } from "./RefusalWording.ts";

/** English words of refusals of rates, roll calls and careers. */
export const en: RefusalWording = {
  questions: {
    rate: "How many of the persons held died in a stated time: {deaths}?",
    ratio: "How many times as high is the {first} as the {second}?",
    standardised: "How many times as high as in the reference population was the mortality: {deaths}?",
    numerator: "How many deaths of the window and the places does {title} record?",
    exposure: "For how long were how many persons held in {places}?",
    deathsInStates: "How many deaths do the roll calls record: {source}?",
    rolling: "How did the rate move: {source}?",
    timeToDeath: "How long after arrest did the recorded deaths come: {title}?",
    median: "Within how many days of arrest had half of the recorded deaths come: {title}?",
  },
  noWindow: "no stated window",
  allDays: "all days of the window",
  someDays: "{documented} of {all} facility-days",
  rates: {
    noExposure: {
      reason:
        "There is no person-time: nothing says how many persons were held, so the deaths have no denominator.",
      need: "Daily states of the same places for {window} (how many persons were held when each day began or ended), or an average population of that period that a source states.",
    },
    withoutSource: {
      reason: 'The person-time "{exposure}" names no source, so nobody could check the denominator.',
      need: "The document, dataset or publication that states how many persons were held.",
    },
    nobodyHeld: {
      reason: 'The person-time "{exposure}" is {number}: nobody was held, or no day has a number.',
      need: "Person-time above 0: days on which the number held is documented.",
    },
    nobodyExpected: {
      reason:
        "At the rates of the reference population nobody would have died, so the ratio has no upper limit.",
      need: "A reference population in which somebody died.",
    },
    imagesCounted: {
      reason: '"{deaths}" counts photographs, and one body may be on several of them or on none.',
      need: "A count of bodies or persons, such as photographs grouped by body.",
    },
    deathsEstimated: {
      reason:
        '"{deaths}" is an estimate, and the intervals of a rate are those of a number of deaths that was counted.',
      need: "A documented count, or an interval of the rate from the method that estimated the deaths.",
    },
    deathsSynthetic: {
      reason:
        "The deaths are synthetic and the person-time is {nature}: a rate of both would be half invented.",
      need: "Deaths and person-time that are both real, or both synthetic.",
    },
    exposureSynthetic: {
      reason:
        "The person-time is synthetic and the deaths are {nature}: a rate of both would be half invented.",
      need: "Deaths and person-time that are both real, or both synthetic.",
    },
    windowsDiffer: {
      reason:
        "The deaths are those of {deaths}, the person-time is that of {exposure}: a death outside the person-time has no denominator.",
      need: "Deaths and person-time of one window, with its first and its last day.",
    },
    daysDiffer: {
      reason:
        "The deaths are those of {deaths}, the person-time is that of {exposure}: deaths of days without person-time would be counted, or missed.",
      need: "Deaths counted on the same days as the person-time (deathsInStates with the same rule), or person-time of all days (missing: carry, interpolate or bounds).",
    },
    unitsDiffer: {
      reason:
        "The unit of count of the first rate is the {first}, that of the second the {second}: one person can stand behind several of one and none of the other.",
      need: "Two rates of deaths counted alike.",
    },
    rateSynthetic: {
      reason: '"{rate}" is synthetic and says nothing about a real rate.',
      need: "Two rates of real deaths, or two synthetic ones.",
    },
    referenceSynthetic: {
      reason: 'Either the reference rate "{rate}" or the deaths are synthetic, and the other is not.',
      need: "Deaths and reference rates that are all real, or all synthetic.",
    },
    nothingToDivideBy: {
      reason: '"{rate}" rests on no death: how many times as high another rate is has no upper limit.',
      need: "A comparator with at least one death, or the two rates side by side with their intervals.",
    },
  },
  datasets: {
    notDied: {
      reason:
        "The dates of {title} are those of {meaning}. They do not say when the person died, so a death of one window can be dated in another.",
      need: "Records with the date of death.",
    },
    noFacility: {
      reason:
        "{title} does not record where the persons were held, so deaths of other places cannot be left out.",
      need: 'Records with a facility; or the knowledge that every death of the dataset is one of these places (facilities: "all").',
    },
    silent: {
      reason:
        "{title} could have recorded {covered}, but {window} is asked about: elsewhere it is silent, which is not a number of 0 deaths.",
      need: "A window that the records cover without a gap.",
    },
  },
  rollCalls: {
    outsideCoverage: {
      reason:
        "The roll calls could have recorded {coverage}, but {window} is asked about: outside their coverage they are silent, which is not an empty prison.",
      need: "A window inside the coverage, or roll calls of the other days.",
    },
    noNumber: {
      reason:
        "No day of the window has a number by the rule “{rule}” for: {facilities}. There is nothing to carry, to draw a line between or to bound by.",
      need: "At least one day with a number in each facility, the capacity of the facility for its bounds, a rule that reads the numbers there are, or the facilities that have numbers.",
    },
    deathsNotRecorded: {
      reason: "No state with a number of persons held says how many died that day, not even that nobody did.",
      need: "Roll calls with a column of deaths, or death records of the same places and the same window.",
    },
  },
  careers: {
    images: {
      reason: "The records are photographs: a body photographed four times would count four times.",
      need: "Records of bodies or persons, such as photographs grouped by body.",
    },
    noTimes: {
      reason: "No record bounds the time from arrest to death ({why}).",
      need: "Records with a date of arrest and a date of death, partial ones included.",
    },
    noRecord: "There is no record.",
    withoutTime: {
      "arrest not recorded": "arrest not recorded",
      "arrest unknown": "arrest unknown",
      "death unknown": "death unknown",
      "date in doubt": "date in doubt",
      "nothing bounded": "nothing bounded",
    },
    medianOpen: {
      reason: "For half of the records or more, the dates set no longest time: the median has no upper end.",
      need: "Arrests with a first day they can mean, deaths with a last one.",
    },
    noWholeDates: {
      reason:
        "No record has the day of arrest and the day of death, which the correction for truncation needs.",
      need: "Records with whole dates.",
    },
    beyondRecording: {
      reason:
        "Recorded after {day}, until when deaths are said to have been recorded: {number} of the deaths.",
      need: "The last day on which a death could have been recorded, such as the end of the coverage.",
    },
  },
};
