/** True where the long forms of the tests are asked for: `npm run test:long`. */
export const IS_LONG_FORM: boolean = process.env["DDEX_BATCH_LONG"] === "1";
