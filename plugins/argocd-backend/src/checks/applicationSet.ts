interface Owner {
  kind: string;
  name: string;
}

/** The name of the ApplicationSet that makes an application, if one does. */
export function applicationSetOf(
  owners: Owner[] | null | undefined,
): string | undefined {
  return owners?.find(({ kind }) => kind === 'ApplicationSet')?.name;
}
