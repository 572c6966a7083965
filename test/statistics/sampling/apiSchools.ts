/**
 * Counts of Californian schools above 700 points in the samples of R's survey package (apisrs, apistrat, apiclus1,
 * apiclus2), and what survey 4.1-1 on R 4.2.2 estimates from them. Clusters: successes, sample, size.
 */
type Cluster = readonly [number, number, number?];

const clusters = (rows: readonly Cluster[]) =>
  rows.map(([successes, sample, size]) => ({ successes, sample, ...(size === undefined ? {} : { size }) }));

export const simple = { successes: 83, sample: 200, population: 6194 };

export const strata = [
  { successes: 46, sample: 100, population: 4421 },
  { successes: 15, sample: 50, population: 755 },
  { successes: 12, sample: 50, population: 1018 },
];

export const districts = {
  population: 757,
  clusters: clusters([
    [7, 13],
    [15, 34],
    [0, 4],
    [5, 13],
    [9, 16],
    [0, 2],
    [0, 1],
    [0, 4],
    [11, 12],
    [5, 21],
    [4, 9],
    [4, 11],
    [2, 37],
    [0, 2],
    [0, 4],
  ]),
};

export const schoolsOfDistricts = {
  population: 757,
  clusters: clusters([
    [1, 1, 1],
    [1, 1, 1],
    [2, 3, 3],
    [1, 1, 1],
    [0, 3, 3],
    [0, 3, 3],
    [4, 4, 4],
    [0, 1, 1],
    [0, 4, 4],
    [1, 5, 11],
    [0, 2, 2],
    [0, 1, 1],
    [2, 5, 5],
    [4, 4, 4],
    [5, 5, 5],
    [0, 4, 4],
    [0, 1, 1],
    [1, 5, 5],
    [0, 2, 2],
    [0, 5, 5],
    [5, 5, 5],
    [2, 2, 2],
    [0, 5, 36],
    [1, 1, 1],
    [5, 5, 28],
    [5, 5, 7],
    [1, 5, 72],
    [0, 5, 14],
    [5, 5, 7],
    [2, 2, 2],
    [0, 4, 4],
    [2, 3, 3],
    [1, 2, 2],
    [2, 2, 2],
    [0, 1, 1],
    [4, 5, 9],
    [1, 1, 1],
    [0, 2, 2],
    [5, 5, 6],
    [0, 1, 1],
  ]),
};

/** Estimate, standard error, design effect, degrees of freedom; total and its error; intervals. */
export const answers = {
  strata: {
    figures: [0.4043396835647401, 0.03747539037012064, 1.199098431776201, 197],
    total: [2504.48, 232.1225679525273],
    logit: [0.333085028851474, 0.4798694571684036],
    beta: [0.3302065708423112, 0.4818393470194481],
    arcsine: [0.3317968858584553, 0.4790477253439559],
    t: [0.3304352519331604, 0.4782441151963198],
  },
  districts: {
    figures: [0.3387978142076503, 0.0798060346605451, 5.279100705278205, 14],
    total: [3128.933333333333, 904.2981465079855],
    logit: [0.1926710403332811, 0.5238405623403729],
    beta: [0.1765786050112657, 0.5344666183173439],
    arcsine: [0.1817648286476387, 0.5166851762901422],
    t: [0.1676308934522063, 0.5099647349630942],
  },
  schoolsOfDistricts: {
    figures: [0.4014760147601476, 0.1068712579844384, 6.091069877900448, 39],
    total: [2059.04, 592.7445351141522],
    logit: [0.2143470933121307, 0.6225253305130231],
    beta: [0.1929838257757427, 0.6399528241432324],
    arcsine: [0.2016722817831994, 0.620130659654341],
    t: [0.1853084916221179, 0.6176435378981773],
  },
  simple: {
    figures: [0.415, 0.03435960891411861, 1, 199],
    total: [2570.51, 212.8234176140507],
    logit: [0.3492308966894541, 0.483944258711891],
    beta: [0.346891133817909, 0.4855960342041157],
    arcsine: [0.3482600848649886, 0.4833447176291663],
    t: [0.347244344343873, 0.482755655656127],
  },
};
