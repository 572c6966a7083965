import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossings, orderSides } from "../../src/charts/flow/orderSides.ts";
import { type FlowLink, flowLayout } from "../../src/charts/index.ts";

const link = fc.record({
  from: fc.constantFrom("a", "b", "c", "d", "e", "f"),
  to: fc.constantFrom("a", "p", "q", "r", "s"),
  count: fc.integer({ min: 1, max: 100_000 }),
});
const links = fc.uniqueArray(link, {
  minLength: 1,
  maxLength: 30,
  selector: ({ from, to }) => `${from} ${to}`,
});
const options = { height: 300, gap: 6, room: () => 30 };
const close = (a: number, b: number): void => expect(Math.abs(a - b)).toBeLessThan(1e-6);

describe("flowLayout", () => {
  it("loses nothing: each bar is as thick as what enters or leaves it, and both columns add up to the same", () => {
    fc.assert(
      fc.property(links, (flows) => {
        const { nodes, ribbons } = flowLayout(flows, options);
        for (const side of ["from", "to"] as const) {
          const column = nodes.filter((node) => node.side === side);
          close(
            column.reduce((sum, node) => sum + node.height, 0),
            300,
          );
          expect(column.reduce((sum, node) => sum + node.count, 0)).toBe(
            flows.reduce((sum, { count }) => sum + count, 0),
          );
          for (const node of column) {
            const own = ribbons.filter((ribbon) => ribbon[side] === node.place);
            expect(own.reduce((sum, ribbon) => sum + ribbon.count, 0)).toBe(node.count);
            close(
              own.reduce((sum, ribbon) => sum + ribbon.thickness, 0),
              node.height,
            );
          }
        }
      }),
      { seed: 20140120 },
    );
  });

  it("stacks the ribbons of a bar without gap or overlap, inside the bar", () => {
    fc.assert(
      fc.property(links, (flows) => {
        const { nodes, ribbons } = flowLayout(flows, options);
        for (const node of nodes) {
          const edge = node.side === "from" ? "yFrom" : "yTo";
          const own = ribbons
            .filter((ribbon) => ribbon[node.side] === node.place)
            .sort((a, b) => a[edge] - b[edge]);
          let y = node.y;
          for (const ribbon of own) {
            close(ribbon[edge], y);
            y += ribbon.thickness;
          }
          close(y, node.y + node.height);
        }
      }),
      { seed: 20140120 },
    );
  });

  it("keeps the bars of a column apart, with room for each label, inside the height", () => {
    fc.assert(
      fc.property(links, (flows) => {
        const { nodes, height } = flowLayout(flows, options);
        for (const side of ["from", "to"] as const) {
          const column = nodes.filter((node) => node.side === side);
          column.forEach((node, index) => {
            expect(node.y).toBeGreaterThanOrEqual(-1e-6);
            expect(node.y + node.height).toBeLessThanOrEqual(height + 1e-6);
            const next = column[index + 1];
            if (next === undefined) return;
            expect(next.y - node.y - node.height).toBeGreaterThanOrEqual(6 - 1e-6);
            expect(next.middle - node.middle).toBeGreaterThanOrEqual(30 + 6 - 1e-6);
          });
        }
      }),
      { seed: 20140120 },
    );
  });

  it("never crosses more than the order by size, and is the same for the same links in any order", () => {
    fc.assert(
      fc.property(links, fc.infiniteStream(fc.nat()), (flows, random) => {
        const bySize = (side: "from" | "to") => {
          const sum = (place: string) =>
            flows.reduce((all, flow) => all + (flow[side] === place ? flow.count : 0), 0);
          return [...new Set(flows.map((flow) => flow[side]))].sort(
            (a, b) => sum(b) - sum(a) || (a < b ? -1 : 1),
          );
        };
        const best = orderSides(flows);
        expect(crossings(flows, best)).toBeLessThanOrEqual(
          crossings(flows, { from: bySize("from"), to: bySize("to") }),
        );
        const shuffled = flows
          .map((flow) => ({ flow, key: random.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ flow }) => flow);
        expect(flowLayout(shuffled, options)).toEqual(flowLayout(flows, options));
      }),
      { seed: 20140120 },
    );
  });

  it("untangles what can be drawn without any crossing", () => {
    const tangled: readonly FlowLink[] = [
      { from: "small", to: "large", count: 1 },
      { from: "middle", to: "tiny", count: 5 },
      { from: "big", to: "large", count: 50 },
    ];
    expect(crossings(tangled, orderSides(tangled))).toBe(0);
  });

  it("lays out nothing when there is nothing", () => {
    expect(flowLayout([], options)).toEqual({ nodes: [], ribbons: [], height: 0 });
  });
});
