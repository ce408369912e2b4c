/** Where the built page is served during the tests: at the root of one server, in a folder of another. */
export const port = Number(process.env.E2E_PORT ?? 4173);
export const subPort = Number(process.env.E2E_SUB_PORT ?? 4174);

export const origin = `http://127.0.0.1:${port}`;
export const underSubPath = `http://127.0.0.1:${subPort}/x/y/`;
