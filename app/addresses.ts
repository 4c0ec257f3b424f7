/** Addresses of stored bytes; the routes behind them stand in `app/api`. */
export const fileAddress = (sha256: string) => `/api/files/${sha256}`;
export const editionAddress = (editionId: string) => `/api/editions/${editionId}`;
