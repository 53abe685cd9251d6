/** How every browser of the tests is launched: as root, and with no traffic of its own. */
export const browserOptions = {
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
  ],
};
