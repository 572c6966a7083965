import type { AnnexWording } from "./AnnexWording.ts";

export const draft: AnnexWording["draft"] = {
  title: "what this annex is about",
  date: "the day of this version, such as 2026-01-05",
  name: "name of the author",
  qualifications: "training, experience and accreditation that bear on this annex",
  role: "what this author did",
  case: "name or number of the case, as the court writes it",
  number: "number of this annex in the case file",
  asked: "the day of the request, such as 2026-01-02",
  request: "the request, word for word",
  question: "one of the questions asked",
  notAsked: "something near the question that was not asked",
  funding: "who paid for the work, and how",
  priorWork: "earlier work for any party of the case, or: none",
  priorPublications: "earlier publications on the matter, or: none",
  understood: "true, when the duty to the court is understood and was complied with",
  truth: "true, when what is stated is true to the best of your knowledge",
  from: "who gave the instructions",
};
