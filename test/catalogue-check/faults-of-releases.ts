/** Faults in the views of examples/own-catalogue that block some releases. */
import { changed, withMore } from "./faulty-catalogue.ts";
import type { SeededFault } from "./faults-of-views.ts";

/** Faults of some releases, whose neighbours are exported. */
export const FAULTS_OF_RELEASES: readonly SeededFault[] = [
  {
    fault: "a release twice",
    views: { ern_release: withMore("ern_release", {}, "x.release_id = 3") },
    finding: ["CAT_KEY_DUPLICATE", "ern_release.release_id", 1],
  },
  {
    fault: "a row id twice",
    views: { ern_genre: withMore("ern_genre", { genre_text: "'Pop'" }, "x.release_id < 3") },
    finding: ["CAT_KEY_DUPLICATE", "ern_genre.row_id", 2],
  },
  {
    fault: "rows without row id",
    views: { ern_deal_term: changed("ern_deal_term", { row_id: "nullif(x.row_id, x.row_id)" }, "true") },
    finding: ["CAT_KEY_DUPLICATE", "ern_deal_term.row_id", 5],
  },
  {
    fault: "an owner of no kind",
    views: {
      ern_deal_term: withMore(
        "ern_deal_term",
        { owner_type: "'Dael'", row_id: "'more'" },
        "x.row_id = '1-1'",
      ),
    },
    finding: ["CAT_OWNER_TYPE", "ern_deal_term.owner_type", 1],
  },
  {
    fault: "an owner that is not there",
    views: {
      ern_deal_price: withMore("ern_deal_price", { owner_id: "'77'", row_id: "'more'" }, "true"),
    },
    finding: ["CAT_OWNER_MISSING", "ern_deal_price.owner_id", 1],
  },
  {
    fault: "a party that is not there",
    views: {
      ern_display_artist: changed("ern_display_artist", {
        party_id: "case when x.release_id in (1, 3) then 'A99' else x.party_id end",
      }),
    },
    finding: ["CAT_REFERENCE_MISSING", "ern_display_artist.party_id", 2],
  },
  {
    fault: "a recording that is not there",
    views: {
      ern_resource_group_item: changed("ern_resource_group_item", {
        resource_id: "case when x.release_id = 4 then '9999' else x.resource_id end",
      }),
    },
    finding: ["CAT_REFERENCE_MISSING", "ern_resource_group_item.resource_id", 1],
  },
  {
    fault: "a track release that is not there",
    views: {
      ern_deal: changed("ern_deal", { track_release_id: "case when x.release_id = 2 then 'T0' end" }),
    },
    finding: ["CAT_REFERENCE_MISSING", "ern_deal.track_release_id", 1],
  },
  {
    fault: "a list with a recording that is not there",
    views: {
      ern_deal: changed("ern_deal", {
        instant_gratification_resource_ids: "case when x.release_id = 3 then array['22', '9999'] end",
      }),
    },
    finding: ["CAT_REFERENCE_MISSING", "ern_deal.instant_gratification_resource_ids", 1],
  },
  {
    fault: "a required column that is null",
    views: { ern_line: changed("ern_line", { text: "case when x.release_id > 3 then x.text end" }) },
    finding: ["CAT_VALUE_REQUIRED", "ern_line.text", 3],
  },
  {
    fault: "an integer with a fraction",
    views: {
      ern_sound_recording: changed("ern_sound_recording", {
        duration_ms: "case when x.release_id = 2 then x.duration_ms + 0.5 else x.duration_ms end",
      }),
    },
    finding: ["CAT_VALUE_TYPE", "ern_sound_recording.duration_ms", 1],
  },
  {
    fault: "an integer that JavaScript cannot hold",
    views: {
      ern_sound_recording: changed("ern_sound_recording", {
        duration_ms: "case when x.release_id = 2 then 9007199254740992 else x.duration_ms end",
      }),
    },
    finding: ["CAT_VALUE_TYPE", "ern_sound_recording.duration_ms", 1],
  },
  {
    fault: "a flag that is a text of another language",
    views: {
      ern_deal_territory: changed("ern_deal_territory", {
        is_excluded: "case when x.release_id = 1 then 'ja' else x.is_excluded::text end",
      }),
    },
    finding: ["CAT_VALUE_TYPE", "ern_deal_territory.is_excluded", 1],
  },
  {
    fault: "a list with a null",
    views: {
      ern_release: changed("ern_release", {
        version_types: "case when x.release_id = 1 then array['LiveVersion', null] end",
      }),
    },
    finding: ["CAT_VALUE_TYPE", "ern_release.version_types", 1],
  },
  {
    fault: "a fragment that is no object",
    views: { ern_genre: changed("ern_genre", { ern: "case when x.release_id = 1 then '[]'::jsonb end" }) },
    finding: ["CAT_VALUE_TYPE", "ern_genre.ern", 1],
  },
  {
    fault: "a place that is no integer",
    views: { ern_genre: changed("ern_genre", { sequence: "case when x.release_id = 5 then 'first' end" }) },
    finding: ["CAT_VALUE_TYPE", "ern_genre.sequence", 1],
  },
  {
    fault: "a kind of line that nobody knows",
    views: {
      ern_line: changed("ern_line", {
        line_type: "case when x.release_id = 5 then 'M' else x.line_type end",
      }),
    },
    finding: ["CAT_VALUE_TYPE", "ern_line.line_type", 1],
  },
  {
    fault: "a column that an image has no place for",
    views: { ern_media_file: changed("ern_media_file", { frame_rate: "'25'" }) },
    finding: ["CAT_VALUE_PLACE", "ern_media_file.frame_rate", 2],
  },
  {
    fault: "a kind of date that a recording has no place for",
    views: {
      ern_event_date: changed("ern_event_date", {
        date_type:
          "case when x.owner_type = 'SoundRecording' and x.release_id = 3 then 'ReleaseDate' else x.date_type end",
      }),
    },
    finding: ["CAT_VALUE_PLACE", "ern_event_date.date_type", 1],
  },
  {
    fault: "a role that ERN does not know",
    views: {
      ern_display_artist: changed("ern_display_artist", {
        display_artist_role: "case when x.release_id = 2 then 'Singer' else x.display_artist_role end",
      }),
    },
    finding: ["CAT_VALUE_NOT_ALLOWED", "ern_display_artist.display_artist_role", 1],
  },
  {
    fault: "a list with a type that ERN does not know",
    views: {
      ern_release: changed("ern_release", {
        release_types: "case when x.release_id = 2 then array['Longplayer'] else x.release_types end",
      }),
    },
    finding: ["CAT_VALUE_NOT_ALLOWED", "ern_release.release_types", 1],
  },
  {
    fault: "a use type among the commercial models",
    views: {
      ern_deal_term: changed("ern_deal_term", {
        term_type: "case when x.release_id = 1 then 'CommercialModelType' else x.term_type end",
      }),
    },
    finding: ["CAT_VALUE_NOT_ALLOWED", "ern_deal_term.value", 1],
  },
  {
    fault: "a text that is a list",
    views: { ern_media_file: changed("ern_media_file", { codec_type: "array[x.codec_type]" }) },
    finding: ["CAT_COLUMN_TYPE", "ern_media_file.codec_type", 2],
  },
  {
    fault: "an instant that is no text",
    views: {
      ern_deal_period: changed("ern_deal_period", { start_date_time: "x.start_date_time::timestamp" }),
    },
    finding: ["CAT_COLUMN_TYPE", "ern_deal_period.start_date_time", 5],
  },
  {
    fault: "a flag that is a number",
    views: { ern_media_file: changed("ern_media_file", { is_provided_in_delivery: "1" }) },
    finding: ["CAT_COLUMN_TYPE", "ern_media_file.is_provided_in_delivery", 2],
  },
];
