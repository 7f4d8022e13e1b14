import type { ComponentRenderer } from '@backstage/plugin-home-react';

/** Our cards bring their own shell: the home page must not put a second one around them. */
export const bareRenderer = {
  Renderer: ({ Content }) => <Content />,
} satisfies ComponentRenderer;
