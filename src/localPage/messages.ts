import type { Problem } from "../errors/index.ts";

/** All wordings of this folder. */
export const messages = {
  portInvalid: (port: number): Problem => ({
    code: "SIJILL_PORT_INVALID",
    what: `${port} is no port that this program may listen on.`,
    value: String(port),
    expected: "a whole number from 1024 to 65535",
    fix: "Name another port, or none: a free one is then chosen.",
  }),
  portTaken: (port: number): Problem => ({
    code: "SIJILL_PORT_TAKEN",
    what: `Another program listens on port ${port} of this machine.`,
    value: String(port),
    expected: "a free port",
    fix: "Name another port, or none: a free one is then chosen.",
  }),
  notHere: "Nothing is served at this address. Copy the whole address that the program printed.\n",
  tooLarge: "The request is larger than any that the page makes.\n",
  otherSite: "Only the page itself may ask.\n",
  failed: "The program could not answer; what went wrong is printed where it was started.\n",
};
