/** Somebody who is not there, in the words of the checkout's form. */
export type MadeUpPerson = {
  given: string;
  surname: string;
  email: string;
  phone: string;
  street: string;
  city: string;
  state: string;
  postalCode: string;
  country: "US";
};

const givenNames =
  "Ada Bo Cleo Dara Eli Fay Gus Hana Ivo June Kai Lena Milo Nora Otis Pia Quin Rosa Sol Tess Uma Vito Wren Xena Yuri Zoe Abel Bea Cyrus Dina".split(
    " ",
  );

/** Nobody is called so. */
const surnames =
  "Example Sample Placeholder Madeup Fictional Specimen Testwell Nobody Demofield Mockridge Dummore Samplewood Examplar Fabelton Inventry Protosmith".split(
    " ",
  );

const streets =
  "Example Street,Sample Avenue,Placeholder Lane,Specimen Road,Fiction Court,Demo Drive".split(",");

const places = [
  ["New York", "NY", "10001"],
  ["Albany", "NY", "12207"],
  ["Boston", "MA", "02108"],
  ["Hartford", "CT", "06103"],
  ["Philadelphia", "PA", "19103"],
  ["Chicago", "IL", "60601"],
  ["Denver", "CO", "80202"],
  ["Seattle", "WA", "98101"],
  ["Austin", "TX", "78701"],
  ["Portland", "OR", "97204"],
  ["Atlanta", "GA", "30303"],
  ["Miami", "FL", "33130"],
] as const;

/** One of them for each number, another name each up to 480: at example.com, with a phone number that is kept for fiction. */
export function madeUpPerson(number: number): MadeUpPerson {
  const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
  const given = pick(givenNames, number);
  const surname = pick(surnames, number + Math.floor(number / givenNames.length));
  const [city, state, postalCode] = pick(places, number * 7);
  return {
    ...{ given, surname, city, state, postalCode, country: "US" },
    email: `${given}.${surname}.${number + 1}@example.com`.toLowerCase(),
    phone: `+1 212 555 01${String(number % 100).padStart(2, "0")}`,
    street: `${1 + ((number * 13) % 98)} ${pick(streets, number)}`,
  };
}
