export function ToFindOutScreen({ open: _ }: { open?: unknown; [more: string]: unknown }) {
  return null;
}
