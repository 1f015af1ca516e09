import type { z } from "zod";
import type { Act } from "../world";
import type { Form } from "./decode-form";
import { parseParams } from "./parse-params";

/** A request that was understood and may be executed. */
export type Execution = { expand: string[]; run: (act: Act) => object };

export type Endpoint = {
  method: "GET" | "POST" | "DELETE";
  path: RegExp;
  /** Reads the parameters; throws Stripe's error when they are not right. */
  prepare: (form: Form, id: string) => Execution;
};

/** One method and path of the API; `{id}` in the path is given to `run`. */
export function endpoint<T extends z.ZodType<{ expand: string[] }>>(
  method: "GET" | "POST" | "DELETE",
  path: string,
  params: T,
  run: (act: Act, input: z.infer<T>, id: string) => object,
): Endpoint {
  return {
    method,
    path: new RegExp(`^/v1${path.replace("{id}", "([\\w-]{1,255})")}$`),
    prepare: (form, id) => {
      const input = parseParams(params, form);
      return { expand: input.expand, run: (act) => run(act, input, id) };
    },
  };
}
