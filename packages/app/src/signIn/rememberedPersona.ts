const KEY = 'fairway.demo.persona';

/** Who was signed in last in this tab: a reload keeps them, another tab may be somebody else. */
export const rememberedPersona = {
  get: (): string | undefined =>
    window.sessionStorage.getItem(KEY) ?? undefined,
  set: (user: string) => window.sessionStorage.setItem(KEY, user),
  forget: () => window.sessionStorage.removeItem(KEY),
};
