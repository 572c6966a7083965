/** Quantities: numbers that know their unit, base, period, interval, method and inputs. */
export type {
  Bounds,
  Count,
  DateQuantity,
  Duration,
  InputRef,
  Interval,
  Measure,
  Method,
  Nature,
  Period,
  Proportion,
  Quantity,
  Ratio,
  UnitOfCount,
} from "./Quantity.ts";
export type { Cell, Column, Table } from "./Table.ts";
