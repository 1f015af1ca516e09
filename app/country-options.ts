import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json";

countries.registerLocale(english);

/** Every country by its ISO code, by name in English; read on the server, where the list need not travel as code. */
export const countryOptions: readonly { value: string; label: string }[] = [
  { value: "", label: "Choose a country" },
  ...Object.entries(countries.getNames("en", { select: "alias" }))
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, "en")),
];
