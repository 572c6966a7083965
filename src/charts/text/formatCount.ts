/** A whole number with thousands commas: 6786 is "6,786". Own formatter: `Intl` differs between builds of Node. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A closed range of whole numbers: "7,098–7,199". */
export function formatRange(lower: number, upper: number): string {
  return `${formatCount(lower)}–${formatCount(upper)}`;
}
