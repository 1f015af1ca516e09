import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  agentRules: false,
  typescript: { ignoreBuildErrors: true },
};

export default config;
