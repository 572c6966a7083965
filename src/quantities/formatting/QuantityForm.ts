/** The forms a quantity can be printed in. */
export const quantityForms = ["value", "unit", "interval", "base", "bounds", "sentence"] as const;

/**
 * - `value`: "10,212"; a share prints "70%", a ratio "2.3 times as high" (it is never a bare number)
 * - `unit`: "10,212 bodies"
 * - `interval`: "12.3% (95% Wilson interval 10.1% to 14.9%)"
 * - `base`: "70% of bodies in the Damascus collection"
 * - `bounds`: "7,098 to 7,199 bodies"
 * - `sentence`: label, value, unit, base, period and interval
 */
export type QuantityForm = (typeof quantityForms)[number];
