import { request } from "node:http";
import { networkInterfaces } from "node:os";
import { afterEach, describe, expect, it } from "vitest";
import { SijillError } from "../../src/errors/index.ts";
import { type LocalPage, serveLocalPage } from "../../src/localPage/index.ts";

const pages: LocalPage[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

async function serve(failed?: (error: unknown) => void): Promise<LocalPage> {
  const page = await serveLocalPage({
    answer: ({ method, path, query, body }) => {
      if (path === "/wrong")
        throw new SijillError({ code: "SIJILL_TEST", what: "It is wrong.", fix: "Make it right." });
      if (path === "/broken") throw new Error("a secret of the inside");
      return {
        type: "application/json",
        body: JSON.stringify({ method, path, year: query.get("year"), body }),
      };
    },
    ...(failed === undefined ? {} : { failed }),
  });
  pages.push(page);
  return page;
}

/** A request with headers that `fetch` would not let be set. */
function ask(url: string, headers: Record<string, string> = {}, method = "GET", body = "") {
  return new Promise<{ status: number; text: string; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      const sent = request(url, { method, headers }, async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk as Buffer);
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(chunks).toString(),
          headers: response.headers,
        });
      });
      sent.on("error", reject);
      sent.end(body);
    },
  );
}

describe("a local page", () => {
  it("answers under its whole address, relative ones included", async () => {
    const { url } = await serve();
    expect(JSON.parse((await ask(`${new URL("view?year=2015", url)}`)).text)).toEqual({
      method: "GET",
      path: "/view",
      year: "2015",
      body: "",
    });
    expect(JSON.parse((await ask(url, {}, "POST", "سجل")).text)).toMatchObject({
      method: "POST",
      body: "سجل",
    });
  });

  it("tells nothing to who does not know the address, and every page has another", async () => {
    const [first, second] = [await serve(), await serve()];
    const secrets = [first, second].map(({ url }) => new URL(url).pathname);
    expect(new Set(secrets).size).toBe(2);
    expect(secrets[0]).toMatch(/^\/[\w-]{32}\/$/);
    for (const path of ["/", "/view", "/AAAA/", secrets[1] ?? "", `${secrets[0]}`.slice(0, -2)])
      expect((await ask(`${new URL(path, first.url)}`)).status).toBe(404);
  });

  it.each([
    ["another host", { Host: "attacker.example" }],
    ["this machine under a name that a site could take", { Host: "127.0.0.1.attacker.example:80" }],
    ["another origin", { Origin: "https://attacker.example" }],
    ["another site", { "Sec-Fetch-Site": "cross-site" }],
    ["a page of another port", { "Sec-Fetch-Site": "same-site" }],
  ])("refuses a request from %s", async (_, headers) => {
    const { url } = await serve();
    expect((await ask(url, headers)).status).toBe(403);
  });

  it("listens on the loopback interface only", async () => {
    const { port } = new URL((await serve()).url);
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((each) => each?.family === "IPv4" && !each.internal);
    if (outside === undefined) return expect(outside).toBeUndefined();
    await expect(ask(`http://${outside.address}:${port}/`)).rejects.toThrow(/ECONNREFUSED/);
  });

  it("allows its page no foreign and no inline content, and nobody to keep or frame it", async () => {
    const { headers } = await ask((await serve()).url);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).toContain("script-src 'self';");
    expect(headers).toMatchObject({ "cache-control": "no-store", "x-frame-options": "DENY" });
  });

  it("says what a user did wrong, and keeps what went wrong inside to the terminal", async () => {
    const told: unknown[] = [];
    const { url } = await serve((error) => told.push(error));
    expect(await ask(`${url}wrong`)).toMatchObject({
      status: 400,
      text: "It is wrong.\n  to do:    Make it right.\n",
    });
    const broken = await ask(`${url}broken`);
    expect(broken.status).toBe(500);
    expect(broken.text).not.toContain("secret");
    expect(String(told)).toContain("a secret of the inside");
  });

  it("refuses what is too large, other methods, and a port that is taken", async () => {
    const { url } = await serve();
    expect((await ask(url, {}, "POST", "x".repeat(1_000_001))).status).toBe(413);
    expect((await ask(url, {}, "DELETE")).status).toBe(404);
    const port = Number(new URL(url).port);
    await expect(
      serveLocalPage({ answer: () => ({ type: "text/plain", body: "" }), port }),
    ).rejects.toMatchObject({
      code: "SIJILL_PORT_TAKEN",
    });
    for (const port of [80, 65_536, 8080.5, Number.NaN])
      await expect(
        serveLocalPage({ answer: () => ({ type: "text/plain", body: "" }), port }),
      ).rejects.toMatchObject({
        code: "SIJILL_PORT_INVALID",
      });
  });
});
