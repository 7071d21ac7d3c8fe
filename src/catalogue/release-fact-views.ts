/** Views of what releases have beside their titles, artists and groups. */
import { type RecordView, recordView } from "./record-view.ts";
import {
  administratingRecordCompanyFields,
  relatedReleaseFields,
  releaseAdminFields,
  releaseTextFields,
  supplementalDocumentFields,
} from "./release-facts.ts";

const RESOURCES = ["SoundRecording", "Video", "Image", "Text", "SheetMusic", "Software"];

/** Views of what releases have beside their titles, artists and groups. */
export const RELEASE_FACT_VIEWS: readonly RecordView[] = [
  recordView("ern_release_text", "ReleaseText", {
    property: "releaseTexts",
    owners: ["Release", "TrackRelease"],
    fields: releaseTextFields,
  }),
  recordView("ern_related_release", "RelatedRelease", {
    property: "relatedReleases",
    owners: ["Release", "TrackRelease", "ClipRelease", ...RESOURCES],
    fields: relatedReleaseFields,
  }),
  recordView("ern_administrating_record_company", "AdministratingRecordCompany", {
    property: "administratingRecordCompanies",
    owners: ["Release"],
    fields: administratingRecordCompanyFields,
  }),
  recordView("ern_release_admin", "ReleaseAdmin", {
    property: "releaseAdmins",
    owners: ["Release"],
    fields: releaseAdminFields,
  }),
  recordView("ern_supplemental_document", "SupplementalDocument", {
    property: "supplementalDocuments",
    owners: ["Release"],
    fields: supplementalDocumentFields,
  }),
];
