/** Words that generated titles and names are made of, in the languages of a label's catalogue. */

/** A language of generated releases. */
export interface SampleLanguage {
  /** Value of LanguageAndScriptCode. */
  readonly tag: string;
  /** ISO 639-1 code, for LanguageOfPerformance. */
  readonly code: string;
  /** How often it comes among artists. */
  readonly weight: number;
  /** What stands between two words. */
  readonly separator: string;
  readonly words: readonly SampleWord[];
}

/** A word and, in scripts other than Latin, how it is written in ASCII. */
export interface SampleWord {
  readonly text: string;
  readonly ascii: string;
}

/** The language of label names. */
export const ENGLISH: SampleLanguage = latin(
  "en",
  40,
  "Silver River Night Garden Paper Moon Echo Winter Harbour Glass Fire Summer Shadow Road Ocean Light Velvet Sparrow Signal Tomorrow",
);

/** Every language of generated releases. */
export const SAMPLE_LANGUAGES: readonly SampleLanguage[] = [
  ENGLISH,
  latin(
    "es",
    15,
    "Luna Corazón Noche Río Fuego Mañana Sueño Camino Mar Niño Estrella Verano Cielo Sombra Canción Jardín Añoranza Viento",
  ),
  latin(
    "pt",
    8,
    "Saudade Coração Manhã Rio Praia Canção Lua Sertão Estação Verão Céu Maré Avião Solidão Vento Janela",
  ),
  latin(
    "fr",
    7,
    "Été Nuit Forêt Étoile Rêve Garçon Rivière Fenêtre Hiver Lumière Ombre Côte Forêt Château Mélodie Cœur",
  ),
  latin(
    "de",
    7,
    "Nacht Straße Mädchen Frühling Fluss Träume Wölfe Schnee Sommer Himmel Lichter Süden Größe Tür Echo Garten",
  ),
  paired(
    "ja-Jpan",
    "ja",
    6,
    "",
    "夜=yoru 海=umi 東京=tokyo 光=hikari 花火=hanabi 風=kaze 夢=yume ピアノ=piano 雨=ame さくら=sakura 道=michi メロディ=merodi",
  ),
  paired(
    "ko-Kore",
    "ko",
    4,
    " ",
    "밤=bam 바다=bada 서울=seoul 별=byeol 꽃=kkot 바람=baram 꿈=kkum 노래=norae 봄=bom 길=gil",
  ),
  paired(
    "zh-Hans",
    "zh",
    4,
    "",
    "夜=ye 海洋=haiyang 北京=beijing 光=guang 月亮=yueliang 风=feng 梦=meng 歌=ge 雨=yu 花=hua",
  ),
  paired(
    "ru",
    "ru",
    4,
    " ",
    "Ночь=Noch Море=More Звезда=Zvezda Ветер=Veter Дорога=Doroga Снег=Sneg Город=Gorod Огонь=Ogon Ёлка=Yolka Мечта=Mechta",
  ),
  paired(
    "el",
    "el",
    2,
    " ",
    "Νύχτα=Nychta Θάλασσα=Thalassa Άνεμος=Anemos Φως=Fos Όνειρο=Oneiro Δρόμος=Dromos Αστέρι=Asteri Βροχή=Vrochi",
  ),
  paired("ar", "ar", 2, " ", "ليل=layl بحر=bahr قمر=qamar نجمة=najma طريق=tariq حلم=hulm مطر=matar ضوء=daw"),
  paired(
    "hi-Deva",
    "hi",
    1,
    " ",
    "रात=raat सागर=sagar चाँद=chand तारा=tara रास्ता=rasta सपना=sapna बारिश=barish हवा=hava",
  ),
];

/** Genres with how often they come. */
export const SAMPLE_GENRES: readonly (readonly [weight: number, genre: string])[] = [
  [22, "Pop"],
  [18, "Rock"],
  [14, "Hip-Hop"],
  [10, "Electronic"],
  [8, "Latin"],
  [7, "R&B"],
  [6, "Jazz"],
  [5, "Country"],
  [5, "Folk"],
  [5, "Metal"],
];

function latin(tag: string, weight: number, words: string): SampleLanguage {
  return {
    tag,
    code: tag,
    weight,
    separator: " ",
    words: words.split(" ").map((text) => ({ text, ascii: text })),
  };
}

function paired(tag: string, code: string, weight: number, separator: string, pairs: string): SampleLanguage {
  const words = pairs.split(" ").map((pair) => {
    const [text = "", ascii = ""] = pair.split("=");
    return { text, ascii };
  });
  return { tag, code, weight, separator, words };
}
