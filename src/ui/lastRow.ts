/** The principle that was open last: back in the overview, the focus returns to its row. Kept for this visit only. */
let row: string | undefined;

export function rememberRow(principleId: string | undefined): void {
  row = principleId;
}

/** The row to return to, once: the next visit of the overview starts at its heading again. */
export function takeRow(): string | undefined {
  const taken = row;
  row = undefined;
  return taken;
}
