/** Why a whole file is refused. */
export type TabelleFehlerCode =
  | 'leer'
  | 'verschluesselt'
  | 'format_nicht_unterstuetzt'
  | 'kein_text'
  | 'archiv_defekt'
  | 'archiv_zu_gross'
  | 'datei_zu_gross'
  | 'xml_defekt'
  | 'xml_dtd'
  | 'zu_viele_zellen'
  | 'zu_viel_text'
  | 'blatt_fehlt'
  | 'nicht_lesbar';

/** The whole file cannot be read. `message` is a German sentence for the broker, without paths or internals. */
export class TabelleFehler extends Error {
  readonly code: TabelleFehlerCode;

  constructor(code: TabelleFehlerCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'TabelleFehler';
    this.code = code;
  }
}
