// Nothing is fetched: what a chart shows came with it.

async function refuse(address: string): Promise<never> {
  throw new Error(
    `The chart asks for ${address}. Nothing is fetched from the internet here: read it in Python and give the chart a DataFrame.`,
  );
}

/** A Vega loader that knows no network. */
export const offline = {
  load: refuse,
  http: refuse,
  file: refuse,
  async sanitize(address: string) {
    return address.startsWith("data:") ? { href: address } : refuse(address);
  },
};
