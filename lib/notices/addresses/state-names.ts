/** What people write where they do not write two letters. */
export const stateNames: Readonly<Record<string, string>> = {
  ...{ alabama: "AL", alaska: "AK", arizona: "AZ", arkansas: "AR", california: "CA" },
  ...{ colorado: "CO", connecticut: "CT", delaware: "DE", "district of columbia": "DC" },
  ...{ florida: "FL", georgia: "GA", guam: "GU", hawaii: "HI", idaho: "ID", illinois: "IL" },
  ...{ indiana: "IN", iowa: "IA", kansas: "KS", kentucky: "KY", louisiana: "LA", maine: "ME" },
  ...{ maryland: "MD", massachusetts: "MA", michigan: "MI", minnesota: "MN", mississippi: "MS" },
  ...{ missouri: "MO", montana: "MT", nebraska: "NE", nevada: "NV", "new hampshire": "NH" },
  ...{ "new jersey": "NJ", "new mexico": "NM", "new york": "NY", "north carolina": "NC" },
  ...{ "north dakota": "ND", ohio: "OH", oklahoma: "OK", oregon: "OR", pennsylvania: "PA" },
  ...{ "puerto rico": "PR", "rhode island": "RI", "south carolina": "SC", "south dakota": "SD" },
  ...{ tennessee: "TN", texas: "TX", utah: "UT", vermont: "VT", virginia: "VA" },
  ...{ "virgin islands": "VI", washington: "WA", "west virginia": "WV", wisconsin: "WI" },
  ...{ wyoming: "WY" },
};
