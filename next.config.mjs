import createNextIntlPlugin from "next-intl/plugin";

const withMessages = createNextIntlPlugin("./lib/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  devIndicators: false,
  // Pictures are stored in the size they are shown in; the optimiser would be one more way in.
  images: { unoptimized: true },
  // `npm test` and `npm run check` look at types; a slip in a test must not keep the office from starting.
  typescript: { ignoreBuildErrors: true },
  // Native code and libraries that read files beside themselves: loaded by Node, not bundled.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/client",
    "@react-pdf/renderer",
    "fontkit",
    "pdfkit",
    "pg",
    "pg-boss",
    "sharp",
  ],
  // A past issue as text, an image, or a font.
  experimental: { serverActions: { bodySizeLimit: "31mb" }, proxyClientMaxBodySize: "31mb" },
};

export default withMessages(config);
