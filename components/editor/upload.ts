/** What became of an uploaded image: its place in the store, or a sentence why not. */
export type UploadedImage =
  | { readonly ok: true; readonly file: string; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly reason: string };

export type UploadImage = (image: File) => Promise<UploadedImage>;
