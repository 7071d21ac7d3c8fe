import { describe, expect, test } from "vitest";
import { buildBatch } from "../../src/batch/build-batch.ts";
import { checkDealRecipients } from "../../src/batch/deal-recipients.ts";
import { parseMessage } from "../../src/builder/ern43/parse.ts";
import { cleanSingle, makeRelease, PARTIES } from "../support/catalogue-release.ts";

describe("checkDealRecipients()", () => {
  test("finds a deal and a visibility whose recipient is no DPID, and names the cell", () => {
    const source = { table: "catalogue.visibility", key: "release_id=r1, id=v" };
    const release = makeRelease({
      deals: [{}, { recipientDpid: "PADPIDA20991" }, { recipientDpid: PARTIES.recipient.dpid }],
      visibilities: [{ id: "v", recipientDpid: "PADPIDA2013020802X", source }],
    });

    expect(checkDealRecipients(release)).toMatchObject([
      { code: "ID_DPID", severity: "fatal", path: "deals[1].recipientDpid", value: "PADPIDA20991" },
      {
        code: "ID_DPID",
        path: "visibilities[0].recipientDpid",
        value: "PADPIDA2013020802X",
        source: { ...source, column: "recipient_dpid" },
      },
    ]);
  });
});

describe("deals of several recipients", () => {
  const OTHER = "PADPIDA2099010102V";
  const release = cleanSingle("several");
  const [everyone] = release.deals ?? [];
  const termsOf = (value: string): NonNullable<typeof everyone> => ({
    ...everyone,
    terms: [
      { termType: "CommercialModelType", value: "SubscriptionModel" },
      { termType: "UseType", value },
    ],
  });
  const deals = [
    termsOf("OnDemandStream"),
    {
      ...termsOf("ConditionalDownload"),
      recipientDpid: PARTIES.recipient.dpid,
      distributionChannels: [{ isExcluded: false, dpid: OTHER }],
    },
    { ...termsOf("TetheredDownload"), recipientDpid: OTHER },
  ];

  test.each([
    ["PADPIDA2013020802I", ["OnDemandStream", "ConditionalDownload"]],
    [OTHER, ["OnDemandStream", "TetheredDownload"]],
  ])("reach %s as their recipient_dpid says, whatever their channels", async (dpid, uses) => {
    const message = { ...PARTIES, recipient: { dpid } };

    const result = await buildBatch([{ ...release, deals, message }]);

    expect(result.errors).toEqual([]);
    const parsed = parseMessage(result.success[0]?.xml ?? "");
    const list = parsed.ok && "DealList" in parsed.message ? parsed.message.DealList : undefined;
    const written = list?.ReleaseDeal.flatMap(({ Deal }) =>
      Deal.flatMap(({ DealTerms }) => DealTerms?.UseType?.map(({ value }) => value) ?? []),
    );
    expect(written).toEqual(uses);
  });
});
