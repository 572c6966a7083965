/** Clusters: links become persons; over-linked ones are parted, and what reviewers judged is kept. */
export { type ClusterOptions, type Clusters, clusterPairs } from "./clusterPairs.ts";
export { connectedComponents } from "./connectedComponents.ts";
