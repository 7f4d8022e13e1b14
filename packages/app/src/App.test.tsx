import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('starts at the sign-in page with the personas that are configured', async () => {
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          data: {
            app: { title: 'Fairway', baseUrl: 'http://localhost:7007' },
            backend: { baseUrl: 'http://localhost:7007' },
            demo: {
              personas: [
                {
                  user: 'user:default/sam',
                  name: 'Sam',
                  role: 'Site reliability engineer',
                  may: 'Reads every error budget.',
                },
              ],
            },
          },
          context: 'test',
        },
      ] as unknown as string,
    };
    render(App.createRoot());
    expect(
      await screen.findByRole('button', { name: /^Sam Site reliability/ }),
    ).toBeInTheDocument();
  });
});
