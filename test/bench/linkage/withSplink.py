"""Splink on the records and rules of the benchmark: seconds, pairs above p = 0.01, peak memory, and the clustered F1 at
the best of several thresholds, chosen with the truth in hand. The seconds begin with the file, read by the engine, which
is faster than by pandas, and hold one clustering."""
import json, resource, sys, time
import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

path, rules = sys.argv[1], json.loads(sys.argv[2])
started = time.perf_counter()
processor_before = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
connection = duckdb.connect()
connection.execute("CREATE TABLE records AS SELECT * FROM read_csv(?, all_varchar = true)", [path])


def rule(parts):
    columns = [part.split(":")[0] if ":year" not in part else part for part in parts]
    keys = []
    for part in columns:
        name, _, piece = part.partition(":")
        keys.append({"": name, "year": f"substr({name}, 1, 4)", "year-month": f"substr({name}, 1, 7)"}[piece])
    return block_on(*keys)


settings = SettingsCreator(
    link_type="dedupe_only",
    blocking_rules_to_generate_predictions=[rule(parts) for parts in rules],
    comparisons=[
        cl.NameComparison("given").configure(term_frequency_adjustments=True),
        cl.NameComparison("father").configure(term_frequency_adjustments=True),
        cl.NameComparison("family").configure(term_frequency_adjustments=True),
        cl.DamerauLevenshteinAtThresholds("birth", 1),
        cl.DamerauLevenshteinAtThresholds("death", 1),
    ],
    max_iterations=25,
)
api = DuckDBAPI(connection=connection)
linker = Linker(api.register("records"), settings)
linker.training.estimate_probability_two_random_records_match(
    [block_on("given", "family", "birth")], recall=0.6
)
linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
linker.training.estimate_parameters_using_expectation_maximisation(block_on("given", "father", "family"))
linker.training.estimate_parameters_using_expectation_maximisation(block_on("given", "birth"))
linker.training.estimate_parameters_using_expectation_maximisation(block_on("family", "birth"))
predictions = linker.inference.predict(threshold_match_probability=0.01)
cluster = linker.clustering.cluster_pairwise_predictions_at_threshold
clusters = cluster(predictions, 0.95)
seconds = time.perf_counter() - started
processor = sum(resource.getrusage(resource.RUSAGE_SELF)[:2]) - processor_before
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def agreement(clusters):
    table = clusters.as_pandas_dataframe()[["cluster_id", "person"]]
    pairs = lambda sizes: float((sizes * (sizes - 1) / 2).sum())
    linked = pairs(table.groupby("cluster_id").size())
    true = pairs(table.groupby("person").size())
    both = pairs(table.groupby(["cluster_id", "person"]).size())
    return {
        "precision": both / linked if linked else 1,
        "recall": both / true if true else 1,
        "f1": 2 * both / (linked + true),
    }


sweep = {0.95: agreement(clusters)}
for threshold in [0.05, 0.2, 0.5, 0.8, 0.99, 0.999]:
    sweep[threshold] = agreement(cluster(predictions, threshold))
best = max(sweep, key=lambda threshold: sweep[threshold]["f1"])
print(
    json.dumps(
        {
            **sweep[best],
            "threshold": best,
            "f1ByThreshold": {str(threshold): sweep[threshold]["f1"] for threshold in sorted(sweep)},
            "pairs": len(predictions.as_pandas_dataframe()),
            "seconds": seconds,
            "processorSeconds": processor,
            "peakMemory": memory,
        }
    )
)
