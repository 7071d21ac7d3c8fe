/** Rules of genres and parental warnings. */
import type { Release, SoundRecording } from "../../builder/ern43/types.ts";
import { RELEASE_LIST_PATH } from "./message-facts.ts";
import { reportRepeated } from "./repeated.ts";
import type { CompositeCheck, Rule, RuleFamily } from "./rule.ts";
import { forNode, siblingPath } from "./rule.ts";

const genrePresent: Rule = {
  code: "GEN_PRESENT",
  number: 106,
  severity: "fatal",
  profiles: "all",
  checks: "The release and each of its track and clip releases have a Genre",
  source: "ERN 4.3 XSD, Release and TrackRelease",
  fileStatus: "MetadataMissing",
  hint: "Give the release a genre",
};
const warningPresent: Rule = {
  code: "PAW_PRESENT",
  number: 107,
  severity: "fatal",
  profiles: "all",
  checks: "The release and each of its sound recordings and videos have a ParentalWarningType",
  source: "ERN 4.3 XSD, Release, SoundRecording and Video",
  fileStatus: "MetadataMissing",
  hint: "Give the release or recording a parental warning: Explicit, NotExplicit or Unknown",
};
const notDeprecated: Rule = {
  code: "PAW_NO_DEPRECATED",
  number: 108,
  severity: "warning",
  profiles: "all",
  checks: "No parental warning is NoAdviceAvailable: the value is called Unknown now",
  source: "DDEX allowed values, ParentalWarningType",
  fileStatus: "FileOK",
  hint: "Write Unknown",
};

const OWNERS_OF_GENRES = ["Release", "TrackRelease", "ClipRelease"];
const OWNERS_OF_WARNINGS = ["Release", "SoundRecording", "Video"];

/** Genres and warnings. */
export const genresAndWarnings: RuleFamily = {
  rules: [genrePresent, warningPresent, notDeprecated],
  composites: Object.fromEntries(
    [...new Set([...OWNERS_OF_GENRES, ...OWNERS_OF_WARNINGS])].map((typeName) => [
      typeName,
      presenceCheck(typeName),
    ]),
  ),
  message: (context) => {
    const { resources, message } = context.facts;
    const owners = resources.map(({ node, path }) => ({ warnings: node.ParentalWarningType ?? [], path }));
    const release = message.ReleaseList?.Release?.ParentalWarningType ?? [];
    const places = [...owners, { warnings: release, path: `${RELEASE_LIST_PATH}/Release` }].flatMap(
      ({ warnings, path }) => {
        const index = warnings.findIndex(({ value }) => value === "NoAdviceAvailable");
        if (index === -1) return [];
        const text = "ParentalWarningType is the deprecated NoAdviceAvailable";
        return [
          {
            path: siblingPath(path, "ParentalWarningType", warnings, index),
            text,
            value: "NoAdviceAvailable",
          },
        ];
      },
    );
    reportRepeated(notDeprecated, places, context);
  },
};

function presenceCheck(typeName: string): CompositeCheck {
  const hasGenre = OWNERS_OF_GENRES.includes(typeName);
  const hasWarning = OWNERS_OF_WARNINGS.includes(typeName);
  return forNode<Pick<Release & SoundRecording, "Genre" | "ParentalWarningType">>((node, cursor, context) => {
    if (hasGenre && (node.Genre ?? []).length === 0) {
      context.report(genrePresent, `${cursor.path()}/Genre`, `${cursor.name} has no Genre`);
    }
    if (hasWarning && (node.ParentalWarningType ?? []).length === 0) {
      const text = `${cursor.name} has no ParentalWarningType`;
      context.report(warningPresent, `${cursor.path()}/ParentalWarningType`, text);
    }
  });
}
