// One file from its plan to the book. Every section is a component of its own; this page only sets their order.
import { Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Tabellenwahl } from '#domain/zuordnung.ts';
import { Seite } from '#ui/seite/Seite.tsx';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { useSuchparameter } from '#ui/suchparameter.ts';
import type { Einspielung } from '../contract.ts';
import { Einwilligungshinweis } from './Einwilligungshinweis.tsx';
import { EinspielungAktionen } from './EinspielungAktionen.tsx';
import { EinspielungDatei } from './EinspielungDatei.tsx';
import { EinspielungFortschritt } from './EinspielungFortschritt.tsx';
import { EinspielungGruppe } from './EinspielungGruppe.tsx';
import { EinspielungMeldung } from './EinspielungMeldung.tsx';
import { FehlendeVertraege } from './FehlendeVertraege.tsx';
import { Hinweise } from './Hinweisliste.tsx';
import { Nummernpruefung } from './Nummernpruefung.tsx';
import { Planliste } from './Planliste.tsx';
import { arbeitet, planfilterSchema, statusWort } from './stand.ts';
import { Statuszeichen } from './Statuszeichen.tsx';
import { useEinspielung } from './useFortschritt.ts';
import { Zaehlertafel } from './Zaehlertafel.tsx';
import { Zentralherkunft } from './Zentralherkunft.tsx';
import { Zuordnung } from './Zuordnung.tsx';

const Inhalt = ({ einspielung }: { readonly einspielung: Einspielung }) => {
  const { werte, setze } = useSuchparameter(planfilterSchema);
  const { status, hinweise } = einspielung;
  const { darfSchreiben } = useSitzung();
  /** Choices about columns that the plan does not know yet; it can't be applied meanwhile. */
  const [entwurf, setEntwurf] = useState<Tabellenwahl>();
  const aenderbar = status === 'geplant' || status === 'fehlgeschlagen';
  const spalten = (
    <Zuordnung
      einspielung={einspielung}
      darfAendern={darfSchreiben && aenderbar}
      entwurf={entwurf}
      onEntwurf={setEntwurf}
    />
  );
  const mitPlan = ['geplant', 'uebernommen', 'verworfen'].includes(status);
  const onFilter = ({ gegenstand, entscheidung, merkmal, suche, sprungAb }: typeof werte) =>
    setze({
      gegenstand,
      entscheidung,
      merkmal,
      suche,
      sprungAb: sprungAb === undefined ? undefined : String(sprungAb),
    });
  return (
    <Seite
      titel={einspielung.dateiname}
      beiwerk={<Statuszeichen einspielung={einspielung} />}
      pfad={[{ label: 'Einspielen', pfad: '/einspielen' }]}
      aktionen={
        entwurf ? (
          <Text size="sm" c="dimmed">
            Bitte erst neu planen oder zurücksetzen.
          </Text>
        ) : (
          <EinspielungAktionen einspielung={einspielung} />
        )
      }
    >
      <Stack gap="md">
        <EinspielungMeldung einspielung={einspielung} />
        {status === 'geplant' && <Nummernpruefung einspielung={einspielung} />}
        <Zentralherkunft einspielungId={einspielung.id} />
        {arbeitet(status) && <EinspielungFortschritt einspielung={einspielung} />}
        {mitPlan && <Einwilligungshinweis />}
        {aenderbar && spalten}
        {mitPlan && (
          <Abschnitt
            titel={
              status === 'geplant' ? 'Was sich ändern würde' : `Der Plan (${statusWort(einspielung).label})`
            }
          >
            <Zaehlertafel einspielung={einspielung} filter={werte} onFilter={onFilter} />
          </Abschnitt>
        )}
        {hinweise.fehler + hinweise.warnung + hinweise.info > 0 && (
          <Abschnitt titel="Hinweise zur Datei">
            <Hinweise einspielung={einspielung} />
          </Abschnitt>
        )}
        {mitPlan && <FehlendeVertraege einspielung={einspielung} />}
        {mitPlan && (
          <Abschnitt titel="Einträge">
            <Planliste einspielung={einspielung} filter={werte} onFilter={onFilter} />
          </Abschnitt>
        )}
        {!aenderbar && !arbeitet(status) && spalten}
        {einspielung.gruppeId && <EinspielungGruppe einspielung={einspielung} />}
        <EinspielungDatei einspielung={einspielung} />
      </Stack>
    </Seite>
  );
};

/** One file: progress, plan, Hinweise, decision. */
export const Einspielungsseite = () => {
  const { einspielungId = '' } = useParams({ strict: false }) as { einspielungId?: string };
  const einspielung = useEinspielung(einspielungId);
  if (einspielung.data && einspielung.data.id === einspielungId)
    return <Inhalt einspielung={einspielung.data} key={einspielungId} />;
  return (
    <Seite titel="Einspielung" pfad={[{ label: 'Einspielen', pfad: '/einspielen' }]}>
      <Geladen abfrage={{ ...einspielung, data: undefined }} zeilen={10}>
        {() => null}
      </Geladen>
    </Seite>
  );
};
