export function PrincipleScreen({ open: _ }: { open?: unknown; [more: string]: unknown }) {
  return null;
}
