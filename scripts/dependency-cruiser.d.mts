declare const house: { forbidden: { name: string; to: { path?: string } }[] };
// biome-ignore lint/style/noDefaultExport: dependency-cruiser wants one.
export default house;
