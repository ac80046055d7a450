export function StartScreen({ open: _ }: { open?: unknown; [more: string]: unknown }) {
  return null;
}
