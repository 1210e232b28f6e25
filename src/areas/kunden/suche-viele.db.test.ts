// The search over more hits than it collects: the same answer as over few, only found another way.
import { beforeAll, expect, test } from 'vitest';
import { baueKunde, baueVertrag } from '#test/testkit/bauen.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createMandant, heute } from '#test/testkit/mandanten.ts';
import { vertragslisteSchema } from '#areas/vertraege/contract.ts';
import { vertragSpalten } from '#areas/vertraege/spalten.ts';
import { listVertraege } from '#areas/vertraege/store.ts';
import { kundenlisteSchema } from './contract.ts';
import { kundeSpalten } from './spalten.ts';
import { listKunden } from './store.ts';

const db = await createTestDatabase();
const a = await createMandant(db, 'kanzlei-a');
const anzahl = 5_250;
const kunde = baueKunde({ nachname: 'Müller', vorname: 'Platzhalter' });
const vertrag = baueVertrag({ versicherungsscheinnummer: '4711-0815' });

beforeAll(async () => {
  const k = kundeSpalten(kunde);
  await db.sql(
    `insert into kunde (mandant_id, id, art, name, ort, ort_suche, daten, suche)
     select $1, n, 'person', 'Müller, ' || lpad(n::text, 5, '0'), case when n % 3 > 0 then 'Ort ' || n % 7 end,
       case when n % 3 > 0 then 'ort ' || n % 7 end, $2::jsonb, ' nr' || n % 5 || $3
     from generate_series(1, $4::int) n`,
    [a.id, JSON.stringify(kunde), k.suche, anzahl],
  );
  const v = vertragSpalten(vertrag);
  await db.sql(
    `insert into vertrag (mandant_id, id, kunde_id, gesellschaft, gesellschaft_schluessel, nummer, sparte, daten, suche, ablauf)
     select $1, n, n, $2, $3, $4, $5, $6::jsonb, $7, case when n % 4 > 0 then '2030-01-' || lpad((n % 28 + 1)::text, 2, '0') end
     from generate_series(1, $8::int) n where n % 2 = 0`,
    [
      a.id,
      v.gesellschaft,
      v.gesellschaft_schluessel,
      v.nummer,
      v.sparte,
      JSON.stringify(vertrag),
      v.suche,
      anzahl,
    ],
  );
  await db.sql('analyze');
});

const kunden = (wunsch: object) =>
  a.als(({ handle }) => listKunden(handle, kundenlisteSchema.parse(wunsch), heute));
const vertraege = (wunsch: object) =>
  a.als(({ handle }) => listVertraege(handle, vertragslisteSchema.parse(wunsch), heute));

test.each([
  [{ suche: 'muller' }, null],
  [{}, null],
  [{ suche: 'muller nr1' }, 1_050],
  [{ suche: 'müller nr1', ort: 'ort 3' }, 100],
  [{ suche: '4711-0815' }, 2_625],
  [{ suche: '4711-0815 muller' }, 2_625],
])('%j counts %j', async (wunsch, soll) => expect((await kunden(wunsch)).gesamt).toBe(soll));

test.each([
  [{ suche: 'muller' }, null],
  [{ suche: '4711-0815' }, 2_625],
  [{ suche: '47110815' }, 2_625],
  [{ suche: 'nr1 muster' }, 525],
  [{ suche: 'muster nr1 47110815' }, 525],
])('contracts for %j: %j', async (wunsch, soll) =>
  expect((await vertraege(wunsch)).gesamt).toBe(soll ?? 2_625),
);

test.each(['name', 'ort', 'geaendert'])('pages by %s hang together', async (sort) => {
  for (const richtung of ['auf', 'ab'])
    for (const suche of ['muller', 'muller nr1', '47110815', '']) {
      const gross = await kunden({ suche, sort, richtung, anzahl: 150 });
      const klein: string[] = [];
      let nach: string | undefined;
      for (let seite = 0; seite < 3; seite += 1) {
        const { zeilen, weiter } = await kunden({ suche, sort, richtung, anzahl: 50, nach });
        klein.push(...zeilen.map(({ id }) => id));
        nach = weiter ?? undefined;
      }
      expect(klein).toEqual(gross.zeilen.map(({ id }) => id));
    }
});

test.each(['kunde', 'gesellschaft', 'ablauf', 'jahresbeitrag', 'geaendert'])(
  'pages of contracts by %s hang together',
  async (sort) => {
    for (const richtung of ['auf', 'ab'])
      for (const suche of ['muller', 'nr1 muster', '']) {
        const gross = await vertraege({ suche, sort, richtung, anzahl: 90 });
        const klein: string[] = [];
        let nach: string | undefined;
        for (let seite = 0; seite < 3; seite += 1) {
          const { zeilen, weiter } = await vertraege({ suche, sort, richtung, anzahl: 30, nach });
          klein.push(...zeilen.map(({ id }) => id));
          nach = weiter ?? undefined;
        }
        expect(klein).toEqual(gross.zeilen.map(({ id }) => id));
        expect(new Set(klein).size).toBe(90);
      }
  },
);

test('the last pages by place are the customers without one', async () => {
  let nach: string | undefined;
  let gesehen = 0;
  let ohne = 0;
  do {
    const { zeilen, weiter } = await kunden({ sort: 'ort', anzahl: 200, nach });
    gesehen += zeilen.length;
    ohne += zeilen.filter(({ ort }) => ort === null).length;
    nach = weiter ?? undefined;
  } while (nach !== undefined);
  expect([gesehen, ohne]).toEqual([anzahl, 1750]);
});
