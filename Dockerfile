# One image, three commands (docs/operations.md, "In containers"): the site, the worker, and the migration that goes before them.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --no-save --no-audit --no-fund

FROM packages AS build
# Addresses in the pages' metadata are absolute.
ARG APP_URL=https://www.example.com
ENV APP_URL=${APP_URL} NEXT_TELEMETRY_DISABLED=1
COPY next.config.ts proxy.ts tsconfig.json ./
COPY app app
COPY components components
COPY docs/evidence docs/evidence
COPY emails emails
COPY lib lib
COPY prisma prisma
COPY scripts scripts
RUN npm run build && npm prune --omit=dev --no-save

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 TSX_TSCONFIG_PATH=/app/scripts/tsconfig.json
COPY --from=build --chown=node:node /app ./
USER node
EXPOSE 3000
HEALTHCHECK --start-period=30s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "node_modules/next/dist/bin/next", "start"]
