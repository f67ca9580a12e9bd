import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: {} },
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Nothing leaves the machine: no telemetry, no crash report, no news.
  core: { disableTelemetry: true, enableCrashReports: false, disableWhatsNewNotifications: true },
  viteFinal: (options) => ({
    ...options,
    // Relative addresses: the build is served below /storybook/.
    base: './',
    // A picture stays a file: an image from a data: URL is no image to our contract.
    build: { ...options.build, assetsInlineLimit: 0 },
  }),
};

export default config;
