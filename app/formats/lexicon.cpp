// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lexicon.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using Words = QSet<QString>;

Words words(const char16_t *list)
{
    const QStringList all = QString::fromUtf16(list).split(u' ', Qt::SkipEmptyParts);
    return Words(all.begin(), all.end());
}

QStringList wordsOf(const QString &plain)
{
    static const QRegularExpression between(u"[^\\w'’.+]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    return plain.toLower().split(between, Qt::SkipEmptyParts);
}

bool anyOf(const QString &plain, const Words &known)
{
    for (QString word : wordsOf(plain)) {
        if (known.contains(word))
            return true;
        while (word.endsWith(u'.'))
            word.chop(1);
        if (known.contains(word) || known.contains(QString(word).remove(u'.')))
            return true;
    }
    return false;
}

/// For scripts that put no spaces between words.
bool containsAny(const QString &plain, const QStringList &parts)
{
    return std::ranges::any_of(parts, [&](const QString &part) { return plain.contains(part); });
}

} // namespace

bool namesPosition(const QString &plain)
{
    static const Words known = words(
        u"engineer developer programmer architect analyst scientist researcher assistant associate intern trainee "
        u"internship consultant manager director president vice chief head lead leader officer ceo cto cfo coo cio "
        u"founder cofounder co-founder partner specialist administrator coordinator supervisor professor lecturer "
        u"teacher tutor instructor fellow postdoc postdoctoral student designer editor writer author journalist "
        u"translator nurse physician doctor surgeon attorney lawyer paralegal clerk secretary accountant auditor "
        u"technician mechanic electrician operator driver cashier waiter waitress barista chef cook salesperson "
        u"representative executive member captain chair chairman chairwoman chairperson treasurer volunteer mentor "
        u"advisor adviser strategist producer artist photographer principal senior junior warden contributor creator "
        u"welder plumber carpenter baker butcher cleaner gardener painter bartender receptionist carer caregiver "
        u"midwife hairdresser roofer bricklayer machinist forklift "
        u"maintainer owner freelancer freelance apprentice expert staff sre devops fullstack full-stack "
        u"ninja agent recruiter buyer planner inspector detective curator librarian archivist scholar reviewer "
        u"organizer organiser host subscriber ambassador delegate board investigator "
        u"ingenieur ingenieurin entwickler entwicklerin leiter leiterin mitarbeiter mitarbeiterin praktikant "
        u"praktikantin werkstudent werkstudentin berater beraterin geschäftsführer assistent assistentin dozent "
        u"dozentin projektleiter projektleiterin referent referentin sachbearbeiter auszubildender doktorand "
        u"krankenpfleger krankenpflegerin krankenschwester altenpfleger altenpflegerin pflegefachkraft verkäufer "
        u"verkäuferin kellner kellnerin koch köchin lehrer lehrerin erzieher erzieherin schweißer mechaniker "
        u"elektriker tischler kaufmann kauffrau bürokaufmann bürokauffrau "
        u"doktorandin softwareentwickler softwareentwicklerin wissenschaftlicher wissenschaftliche "
        u"ingénieur ingénieure développeur développeuse développement chercheur chercheuse stagiaire directeur "
        u"infirmier infirmière vendeur vendeuse serveur serveuse cuisinier cuisinière soudeur boulanger comptable "
        u"directrice chef responsable enseignant enseignante doctorant doctorante consultante technicien "
        u"ingeniero ingeniera desarrollador desarrolladora investigador investigadora becario profesor profesora "
        u"enfermero enfermera camarero camarera cocinero cocinera soldador vendedor vendedora contable "
        u"director directora gerente jefe jefa analista consultor consultora programador programadora "
        u"ingegnere sviluppatore ricercatore ricercatrice tirocinante professore responsabile impiegato consulente "
        u"engenheiro engenheira desenvolvedor desenvolvedora pesquisador estagiário professor gerente "
        u"onderzoeker ontwikkelaar stagiair medewerker adviseur docent "
        u"инженер разработчик программист менеджер продакт-менеджер директор аналитик руководитель стажёр стажер "
        u"ассистент преподаватель научный сотрудник дизайнер консультант специалист младший старший ведущий "
        u"inżynier programista programistka analityk kierownik stażysta asystent specjalista "
        u"mühendis mühendisi geliştirici müdür uzman stajyer öğretmen araştırma");
    static const QStringList parts{
        u"工程师"_s,   u"工程師"_s,   u"经理"_s,  u"經理"_s,       u"实习"_s,         u"主管"_s,
        u"总监"_s,     u"研究员"_s,   u"助理"_s,  u"设计师"_s,     u"設計師"_s,       u"分析师"_s,
        u"架构师"_s,   u"会计师"_s,   u"律师"_s,  u"教师"_s,       u"厨师"_s,         u"护士"_s,
        u"医生"_s,     u"程序员"_s,   u"顾问"_s,  u"エンジニア"_s, u"マネージャー"_s, u"リーダー"_s,
        u"개발자"_s,   u"엔지니어"_s, u"مهندس"_s, u"مدير"_s,       u"مطور"_s,         u"سراغ رساں"_s,
        u"تفتیش کار"_s};
    return anyOf(plain, known) || containsAny(plain, parts);
}

bool namesOrganization(const QString &plain)
{
    static const Words known = words(
        u"university college school institute institution academy lab labs laboratory laboratories center centre "
        u"department faculty hospital clinic inc ltd llc llp plc corp corporation company co gmbh ag kg ev sa sas "
        u"sarl srl spa bv nv ab oy as aps limited group holdings foundation society association council ministry "
        u"government agency bank studio studios technologies technology systems solutions services industries "
        u"consulting partners ventures club team organization organisation network museum library church army navy "
        u"reserves observatory press media news mit eth epfl nus ntu tu iit caltech ucla kth conservatory gymnasium "
        u"infirmary restaurant hotel diner café cafe bakery "
        u"lyceum polytechnic polytechnique analytics dynamics "
        u"universität hochschule fachhochschule institut schule akademie gymnasium verein stiftung klinik kolleg "
        u"université école ecole lycée collège iut insa télécom cnrs inria "
        u"universidad instituto colegio escuela facultad fundación universidade faculdade escola "
        u"università istituto politecnico scuola liceo universiteit hogeschool "
        u"университет институт школа академия колледж лицей гимназия ооо оао зао пао ао ниу мгу вшэ вуз "
        u"uniwersytet politechnika szkoła üniversitesi üniversite lisesi universitet högskola");
    // The first two end German names of schools: "Kantonsschule", "Goethegymnasium".
    static const QStringList parts{u"schule"_s,    u"gymnasium"_s, u"大学"_s,   u"大學"_s,   u"学院"_s,
                                   u"学校"_s,      u"公司"_s,      u"集团"_s,   u"研究所"_s, u"中学"_s,
                                   u"株式会社"_s,  u"고등학교"_s,  u"대학교"_s, u"جامعة"_s,  u"شركة"_s,
                                   u"یونیورسٹی"_s, u"ہسپتال"_s};
    return anyOf(plain, known) || containsAny(plain, parts);
}

bool namesDegree(const QString &plain)
{
    static const Words known = words(
        u"phd dphil doctor doctorate doctoral bachelor bachelors bachelor's bachelor’s master masters master's "
        u"master’s bsc msc ba bs ma ms b.sc m.sc b.a m.a b.s m.s b.e m.e beng meng b.eng m.eng btech mtech b.tech "
        u"m.tech mba mphil llb llm jd md edd bba bcom mres mfa bfa diploma degree associate's certificate minor major "
        u"a-levels a-level gcse abitur matura baccalaureate undergraduate postgraduate graduate ged hnd "
        u"levels gcses abi fachabitur hochschulreife fachhochschulreife maturität maturità bac bachiller "
        u"diplom magister staatsexamen promotion habilitation doktor bachelorstudium masterstudium abschluss "
        u"capes agrégation licence maîtrise doctorat diplôme baccalauréat dut bts deug erasmus "
        u"licenciatura licenciado grado máster maestría doctorado ingeniería bachillerato graduação mestrado "
        u"doutorado bacharelado laurea dottorato "
        u"бакалавр бакалавриат магистр магистратура аспирантура кандидат специалист специалитет "
        u"licencjat inżynierskie magisterskie lisans yüksek");
    static const QStringList parts{u"本科"_s,      u"硕士"_s,    u"博士"_s,    u"学士"_s,
                                   u"碩士"_s,      u"修士"_s,    u"학사"_s,    u"석사"_s,
                                   u"بكالوريوس"_s, u"ماجستير"_s, u"دكتوراه"_s, u"انڈرگریجویٹ"_s};
    return anyOf(plain, known) || containsAny(plain, parts);
}

bool namesGrade(const QString &plain)
{
    static const QRegularExpression grade(
        u"^(?:(?:final|overall|cumulative|average|total)\\s+)?(?:c?gpa|wam|grade|grades|score|marks?|percentage|"
        u"average|result|classification|note|abschlussnote|gesamtnote|durchschnitt|notendurchschnitt|mention|moyenne|"
        u"nota|promedio|voto|votazione|média|оценка|средний балл|绩点|成绩)\\s*(?:[:：=–—-]|(?=\\d))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression honours(u"^(?:summa|magna)?\\s*cum laude$|^first[- ]class hono[u]?rs?$|"
                                            "^mention (?:très |assez )?bien$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 100;
    return plain.size() <= longest && (grade.match(plain).hasMatch() || honours.match(plain).hasMatch());
}

bool beginsTalk(const QString &plain)
{
    static const QRegularExpression talk(
        u"^(?:an? )?(?:(?:invited|online|virtual|guest|oral|keynote|plenary|contributed|poster|lightning|short|"
        u"seminar|public|eingeladener|wissenschaftlicher|opening|remote)\\s+){0,3}(?:talk|sharing|tutorial|keynote|"
        u"lecture|presentation|poster|seminar|workshop|panel|panelist|speaker|address|webinar|colloquium|"
        u"demo|session|vortrag|exposé|conférence|ponencia|charla|доклад|at)\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return talk.match(plain).hasMatch();
}

} // namespace vitae
