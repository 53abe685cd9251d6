import type { MetadataRoute } from 'next';

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Opsdesk',
    short_name: 'Opsdesk',
    start_url: '/',
    display: 'standalone',
    background_color: '#f5f7f8',
    theme_color: '#f5f7f8',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
}
