// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sectiontitle.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using Place = TitleMeaning::Place;
using K = SectionKind;

struct Row {
    Place place;
    SectionKind kind;
    const char16_t *language;
    const char16_t *titles; ///< lower case, separated by '|'
};

constexpr Place section = Place::Section;

// Titles that mean the same in several languages may stand in several rows; they then tell no language.
constexpr Row rows[] = {
    // clang-format off
    {Place::Summary, K::None, u"en", u"summary|profile|about|about me|professional summary|profesional summary|executive summary|career summary|personal profile|personal statement|objective|career objective|professional profile|summary of qualifications|bio|biography"},
    {Place::Contact, K::None, u"en", u"contact|contacts|contact information|contact details|personal information|personal details|personal data"},
    {section, K::Experience, u"en", u"experience|work experience|working experience|professional experience|employment|employment history|work history|career history|career|industry experience|research experience|teaching experience|relevant experience|academic experience|academic appointments|appointments|positions|internships|internship|internship experience|occupation|work|other experience|additional experience|professional background|military service"},
    {section, K::Education, u"en", u"education|education and training|education and qualifications|academic background|educational background|academic qualifications|qualifications|studies|academic history"},
    {section, K::Project, u"en", u"projects|project|personal projects|selected projects|side projects|research projects|open source|open source projects|open source software|key projects|academic projects|project experience"},
    {section, K::Volunteer, u"en", u"volunteer|volunteering|volunteer experience|volunteer work|voluntary work|community service|co curricular activities|extracurricular activities|extra curricular activities|extracurriculars|leadership|leadership experience|leadership and activities|service|academic service|professional service|community involvement|memberships|professional memberships|affiliations|affiliation|professional affiliations|governance|leadership and service|committees"},
    {section, K::Publication, u"en", u"publications|publication|selected publications|papers|articles|journal articles|conference papers|research output|writing|patents|books|preprints|publications and preprints|list of publications|peer reviewed publications"},
    {section, K::Talk, u"en", u"talks|academic talks|invited talks|presentations|conference presentations|lectures|speaking|talks and presentations|invited lectures|seminars|keynotes"},
    {section, K::Award, u"en", u"awards|awards and honors|awards and honours|honors|honours|honors and awards|honours and awards|prizes|recognition|scholarships|fellowships|grants|scholarships and awards|awards and scholarships|awards and achievements"},
    {section, K::Certificate, u"en", u"certificates|certifications|certification|licenses and certifications|licences and certificates|licenses|courses and certifications|training and certifications"},
    {section, K::Skill, u"en", u"skills|technical skills|key skills|core skills|skills and tools|skills and technologies|technologies|software|software stack|tech stack|computer skills|it skills|programming skills|programming languages|core competencies|competencies|professional skills|soft skills|technical|technical expertise|expertise|areas of expertise|tools"},
    {section, K::Language, u"en", u"languages|language|language skills|foreign languages|human languages"},
    {section, K::Interest, u"en", u"interests|hobbies|hobbies and interests|interests and hobbies|personal interests|activities and interests"},
    {section, K::Reference, u"en", u"references|referees|recommendations|testimonials"},
    {section, K::OneLine, u"en", u"research interests|research interest|miscellaneous|misc|misc information|additional information|other information|further information|other|additional|research areas|areas of interest|specialized in"},
    {section, K::Bullets, u"en", u"achievement|achievements|key achievements|accomplishments|highlights|career highlights|selected achievements"},

    {Place::Summary, K::None, u"de", u"profil|kurzprofil|über mich|zusammenfassung|zur person"},
    {Place::Contact, K::None, u"de", u"kontakt|persönliche daten|persönliche angaben|angaben zur person|kontaktdaten"},
    {section, K::Experience, u"de", u"berufserfahrung|beruf|berufliches|berufliche erfahrung|berufliche stationen|beruflicher hintergrund|beruflicher werdegang|werdegang|arbeitserfahrung|praktika|praktische erfahrung|berufspraxis|forschungserfahrung|lehrerfahrung|wissenschaftlicher werdegang"},
    {section, K::Education, u"de", u"ausbildung|bildung|studium|bildungsweg|akademische ausbildung|schulbildung|bildungsgang|aus und weiterbildung|hochschulbildung"},
    {section, K::Project, u"de", u"projekte|projekterfahrung|ausgewählte projekte"},
    {section, K::Volunteer, u"de", u"ehrenamt|ehrenamtliches engagement|engagement|mitgliedschaften|ehrenamtliche tätigkeiten|gremien"},
    {section, K::Publication, u"de", u"publikationen|veröffentlichungen|publikationsliste|schriften|patente"},
    {section, K::Talk, u"de", u"vorträge|eingeladene vorträge|präsentationen"},
    {section, K::Award, u"de", u"auszeichnungen|preise|stipendien|preise und auszeichnungen|auszeichnungen und stipendien"},
    {section, K::Certificate, u"de", u"zertifikate|zertifizierungen|weiterbildung|fortbildungen|weiterbildungen"},
    {section, K::Skill, u"de", u"kenntnisse|fähigkeiten|kompetenzen|edv kenntnisse|it kenntnisse|fachkenntnisse|technische kenntnisse|kenntnisse und fähigkeiten"},
    {section, K::Language, u"de", u"sprachen|sprachkenntnisse|fremdsprachen"},
    {section, K::Interest, u"de", u"interessen|hobbys|hobbies|interessen und hobbys|freizeit"},
    {section, K::Reference, u"de", u"referenzen|empfehlungen"},
    {section, K::OneLine, u"de", u"forschungsinteressen|sonstiges|weiteres|weitere angaben"},

    {Place::Summary, K::None, u"fr", u"profil|résumé|à propos|a propos|présentation|objectif"},
    {Place::Contact, K::None, u"fr", u"contact|coordonnées|informations personnelles"},
    {section, K::Experience, u"fr", u"expérience|expériences|expérience professionnelle|expériences professionnelles|parcours professionnel|emplois|stages|expériences de recherche"},
    {section, K::Education, u"fr", u"formation|formations|études|etudes|éducation|diplômes|parcours académique|formation académique|cursus"},
    {section, K::Project, u"fr", u"projets|projets personnels|réalisations"},
    {section, K::Volunteer, u"fr", u"bénévolat|vie associative|engagements|engagement associatif|expérience associative"},
    {section, K::Publication, u"fr", u"publications|articles|brevets"},
    {section, K::Talk, u"fr", u"conférences|présentations|exposés|communications"},
    {section, K::Award, u"fr", u"prix|distinctions|prix et distinctions|bourses|récompenses"},
    {section, K::Certificate, u"fr", u"certifications|certificats"},
    {section, K::Skill, u"fr", u"compétences|compétences techniques|compétences informatiques|savoir faire|informatique|outils"},
    {section, K::Language, u"fr", u"langues|langues étrangères"},
    {section, K::Interest, u"fr", u"loisirs|centres d'intérêt|intérêts|centres d’intérêt|hobbies"},
    {section, K::Reference, u"fr", u"références|recommandations"},
    {section, K::OneLine, u"fr", u"autres|divers|thèmes de recherche|informations complémentaires"},

    {Place::Summary, K::None, u"es", u"perfil|resumen|sobre mí|acerca de mí|perfil profesional|objetivo"},
    {Place::Contact, K::None, u"es", u"contacto|datos personales|información personal|datos de contacto"},
    {section, K::Experience, u"es", u"experiencia|experiencia profesional|experiencia laboral|experiencia de investigación|prácticas"},
    {section, K::Education, u"es", u"educación|formación|formación académica|estudios|formación complementaria"},
    {section, K::Project, u"es", u"proyectos|proyectos personales"},
    {section, K::Volunteer, u"es", u"voluntariado|voluntariados"},
    {section, K::Publication, u"es", u"publicaciones|artículos|patentes"},
    {section, K::Talk, u"es", u"conferencias|ponencias|presentaciones|charlas"},
    {section, K::Award, u"es", u"premios|becas|distinciones|premios y becas|reconocimientos"},
    {section, K::Certificate, u"es", u"certificaciones|certificados|cursos"},
    {section, K::Skill, u"es", u"habilidades|competencias|aptitudes|conocimientos|habilidades técnicas|conocimientos informáticos"},
    {section, K::Language, u"es", u"idiomas|lenguas"},
    {section, K::Interest, u"es", u"intereses|aficiones|pasatiempos"},
    {section, K::Reference, u"es", u"referencias|recomendaciones"},

    {Place::Summary, K::None, u"it", u"profilo|sommario|chi sono|su di me|profilo personale|profilo professionale"},
    {Place::Contact, K::None, u"it", u"contatti|dati personali|informazioni personali"},
    {section, K::Experience, u"it", u"esperienza|esperienze|esperienza professionale|esperienze professionali|esperienza lavorativa|esperienze lavorative"},
    {section, K::Education, u"it", u"istruzione|formazione|istruzione e formazione|studi"},
    {section, K::Project, u"it", u"progetti|progetti personali"},
    {section, K::Volunteer, u"it", u"volontariato"},
    {section, K::Publication, u"it", u"pubblicazioni|articoli|brevetti"},
    {section, K::Talk, u"it", u"presentazioni|conferenze|seminari"},
    {section, K::Award, u"it", u"premi|riconoscimenti|borse di studio|premi e riconoscimenti"},
    {section, K::Certificate, u"it", u"certificazioni|certificati"},
    {section, K::Skill, u"it", u"competenze|capacità|abilità|competenze tecniche|competenze informatiche|competenze digitali"},
    {section, K::Language, u"it", u"lingue|competenze linguistiche|conoscenze linguistiche"},
    {section, K::Interest, u"it", u"interessi|hobby|passioni"},
    {section, K::Reference, u"it", u"referenze"},

    {Place::Summary, K::None, u"pt", u"perfil|resumo|sobre mim|objetivo|resumo profissional"},
    {Place::Contact, K::None, u"pt", u"contato|contacto|dados pessoais|informações pessoais"},
    {section, K::Experience, u"pt", u"experiência|experiência profissional|experiências profissionais|estágios"},
    {section, K::Education, u"pt", u"educação|formação|formação acadêmica|formação académica|escolaridade"},
    {section, K::Project, u"pt", u"projetos|projectos"},
    {section, K::Volunteer, u"pt", u"voluntariado|trabalho voluntário"},
    {section, K::Publication, u"pt", u"publicações|artigos|patentes"},
    {section, K::Talk, u"pt", u"palestras|apresentações|conferências"},
    {section, K::Award, u"pt", u"prêmios|prémios|bolsas|distinções"},
    {section, K::Certificate, u"pt", u"certificações|certificados|cursos"},
    {section, K::Skill, u"pt", u"habilidades|competências|conhecimentos|competências técnicas"},
    {section, K::Language, u"pt", u"idiomas|línguas"},
    {section, K::Interest, u"pt", u"interesses|passatempos"},
    {section, K::Reference, u"pt", u"referências"},

    {Place::Summary, K::None, u"nl", u"profiel|samenvatting|over mij"},
    {Place::Contact, K::None, u"nl", u"contact|persoonlijke gegevens|contactgegevens"},
    {section, K::Experience, u"nl", u"ervaring|werkervaring|stages"},
    {section, K::Education, u"nl", u"opleiding|opleidingen|onderwijs"},
    {section, K::Project, u"nl", u"projecten"},
    {section, K::Volunteer, u"nl", u"vrijwilligerswerk"},
    {section, K::Publication, u"nl", u"publicaties"},
    {section, K::Award, u"nl", u"prijzen|onderscheidingen"},
    {section, K::Certificate, u"nl", u"certificaten|cursussen"},
    {section, K::Skill, u"nl", u"vaardigheden|competenties"},
    {section, K::Language, u"nl", u"talen|talenkennis"},
    {section, K::Interest, u"nl", u"interesses|hobby's|hobbys"},
    {section, K::Reference, u"nl", u"referenties"},

    {Place::Summary, K::None, u"ru", u"о себе|обо мне|профиль|резюме|цель"},
    {Place::Contact, K::None, u"ru", u"контакты|контактная информация|личные данные|личная информация"},
    {section, K::Experience, u"ru", u"опыт|опыт работы|профессиональный опыт|трудовая деятельность|стажировки"},
    {section, K::Education, u"ru", u"образование|обучение|высшее образование"},
    {section, K::Project, u"ru", u"проекты|личные проекты"},
    {section, K::Volunteer, u"ru", u"волонтёрство|волонтерство|общественная деятельность"},
    {section, K::Publication, u"ru", u"публикации|статьи|патенты"},
    {section, K::Talk, u"ru", u"выступления|доклады"},
    {section, K::Award, u"ru", u"награды|достижения и награды|премии|стипендии"},
    {section, K::Certificate, u"ru", u"сертификаты|курсы|повышение квалификации"},
    {section, K::Skill, u"ru", u"навыки|ключевые навыки|профессиональные навыки|умения|технологии|компетенции"},
    {section, K::Language, u"ru", u"языки|иностранные языки|знание языков"},
    {section, K::Interest, u"ru", u"интересы|хобби|увлечения"},
    {section, K::Reference, u"ru", u"рекомендации"},
    {section, K::Bullets, u"ru", u"достижения"},

    {Place::Summary, K::None, u"uk", u"про себе|про мене|профіль"},
    {section, K::Experience, u"uk", u"досвід|досвід роботи|професійний досвід"},
    {section, K::Education, u"uk", u"освіта"},
    {section, K::Skill, u"uk", u"навички|ключові навички|професійні навички"},
    {section, K::Language, u"uk", u"мови|знання мов"},
    {section, K::Publication, u"uk", u"публікації"},
    {section, K::Award, u"uk", u"нагороди"},

    {Place::Summary, K::None, u"pl", u"profil|podsumowanie|o mnie|podsumowanie zawodowe"},
    {Place::Contact, K::None, u"pl", u"kontakt|dane osobowe|dane kontaktowe"},
    {section, K::Experience, u"pl", u"doświadczenie|doświadczenie zawodowe|praktyki"},
    {section, K::Education, u"pl", u"wykształcenie|edukacja"},
    {section, K::Project, u"pl", u"projekty"},
    {section, K::Volunteer, u"pl", u"wolontariat"},
    {section, K::Publication, u"pl", u"publikacje"},
    {section, K::Award, u"pl", u"nagrody|osiągnięcia|stypendia"},
    {section, K::Certificate, u"pl", u"certyfikaty|kursy|szkolenia"},
    {section, K::Skill, u"pl", u"umiejętności|kompetencje"},
    {section, K::Language, u"pl", u"języki|języki obce|znajomość języków"},
    {section, K::Interest, u"pl", u"zainteresowania|hobby"},
    {section, K::Reference, u"pl", u"referencje"},

    {Place::Summary, K::None, u"tr", u"profil|özet|hakkımda"},
    {Place::Contact, K::None, u"tr", u"iletişim|kişisel bilgiler"},
    {section, K::Experience, u"tr", u"deneyim|iş deneyimi|tecrübe|iş tecrübesi"},
    {section, K::Education, u"tr", u"eğitim|öğrenim"},
    {section, K::Project, u"tr", u"projeler"},
    {section, K::Skill, u"tr", u"beceriler|yetenekler|yetkinlikler"},
    {section, K::Language, u"tr", u"diller|yabancı diller|yabancı dil"},
    {section, K::Reference, u"tr", u"referanslar"},
    {section, K::Certificate, u"tr", u"sertifikalar"},
    {section, K::Interest, u"tr", u"ilgi alanları|hobiler"},

    {Place::Summary, K::None, u"sv", u"profil|sammanfattning|om mig"},
    {section, K::Experience, u"sv", u"erfarenhet|arbetslivserfarenhet|arbetserfarenhet"},
    {section, K::Education, u"sv", u"utbildning|utbildningar"},
    {section, K::Skill, u"sv", u"kompetenser|färdigheter|kunskaper"},
    {section, K::Language, u"sv", u"språk|språkkunskaper"},
    {section, K::Reference, u"sv", u"referenser"},

    {Place::Summary, K::None, u"zh", u"个人简介|自我评价|个人总结|简介|关于我|個人簡介|自我評價|关于|个人优势"},
    {Place::Contact, K::None, u"zh", u"联系方式|个人信息|基本信息|聯絡方式|個人資料"},
    {section, K::Experience, u"zh", u"工作经历|工作经验|实习经历|工作經歷|工作經驗|职业经历|研究经历|科研经历"},
    {section, K::Education, u"zh", u"教育背景|教育经历|学历|教育經歷|教育背景与培训"},
    {section, K::Project, u"zh", u"项目经历|项目经验|项目|專案經驗|個人專案|个人项目|开源项目"},
    {section, K::Volunteer, u"zh", u"志愿者经历|志愿服务|校园经历|社团活动|志願服務"},
    {section, K::Publication, u"zh", u"论文|发表论文|出版物|論文|学术论文|专利|论文发表"},
    {section, K::Award, u"zh", u"获奖情况|荣誉奖项|奖项|获奖经历|獲獎經歷|荣誉与奖项|奖励荣誉"},
    {section, K::Certificate, u"zh", u"证书|资格证书|技能证书|證照|證書"},
    {section, K::Skill, u"zh", u"技能|专业技能|技术栈|專業技能|技能特长|掌握技能|个人技能"},
    {section, K::Language, u"zh", u"语言|语言能力|語言能力|語言"},
    {section, K::Interest, u"zh", u"兴趣爱好|爱好|興趣|兴趣"},
    {section, K::Reference, u"zh", u"推荐人|推薦人"},

    {Place::Summary, K::None, u"ja", u"自己pr|プロフィール|概要|職務要約|自己紹介"},
    {Place::Contact, K::None, u"ja", u"連絡先|基本情報"},
    {section, K::Experience, u"ja", u"職歴|職務経歴|経歴|職務経歴書|業務経験"},
    {section, K::Education, u"ja", u"学歴|教育"},
    {section, K::Project, u"ja", u"プロジェクト"},
    {section, K::Publication, u"ja", u"論文|発表論文|業績"},
    {section, K::Award, u"ja", u"受賞歴|受賞|賞罰"},
    {section, K::Certificate, u"ja", u"資格|免許|免許資格|資格免許"},
    {section, K::Skill, u"ja", u"スキル|技術スキル|技能"},
    {section, K::Language, u"ja", u"語学|言語|語学力"},
    {section, K::Interest, u"ja", u"趣味|趣味特技"},

    {Place::Summary, K::None, u"ko", u"자기소개|소개|요약"},
    {section, K::Experience, u"ko", u"경력|경력사항|업무 경험"},
    {section, K::Education, u"ko", u"학력|학력사항|교육"},
    {section, K::Project, u"ko", u"프로젝트"},
    {section, K::Skill, u"ko", u"기술|기술 스택|보유 기술"},
    {section, K::Language, u"ko", u"언어|어학"},
    {section, K::Award, u"ko", u"수상|수상 경력"},

    {Place::Summary, K::None, u"ar", u"الملخص|نبذة|نبذة عني|الملف الشخصي|ملخص"},
    {Place::Contact, K::None, u"ar", u"معلومات الاتصال|البيانات الشخصية|المعلومات الشخصية"},
    {section, K::Experience, u"ar", u"الخبرة|الخبرات|الخبرة العملية|الخبرات العملية|الخبرة المهنية|خبرات العمل"},
    {section, K::Education, u"ar", u"التعليم|المؤهلات العلمية|المؤهلات|الدراسة"},
    {section, K::Project, u"ar", u"المشاريع|مشاريع"},
    {section, K::Skill, u"ar", u"المهارات|مهارات"},
    {section, K::Language, u"ar", u"اللغات|لغات"},
    {section, K::Award, u"ar", u"الجوائز|جوائز"},
    {section, K::Certificate, u"ar", u"الشهادات|الدورات"},
    {section, K::Interest, u"ar", u"الاهتمامات|الهوايات"},
    {section, K::Reference, u"ar", u"المراجع"},

    {section, K::Experience, u"ur", u"تجربہ|پیشہ ورانہ تجربہ"},
    {section, K::Education, u"ur", u"تعلیم"},
    {section, K::Skill, u"ur", u"مہارتیں|ہنر"},
    {section, K::Language, u"ur", u"زبانیں"},

    {section, K::Experience, u"he", u"ניסיון|ניסיון תעסוקתי|ניסיון מקצועי|תעסוקה"},
    {section, K::Education, u"he", u"השכלה|לימודים"},
    {section, K::Skill, u"he", u"כישורים|מיומנויות"},
    {section, K::Language, u"he", u"שפות"},
    {Place::Summary, K::None, u"he", u"תקציר|אודות|פרופיל"},

    {section, K::Experience, u"hi", u"अनुभव|कार्य अनुभव"},
    {section, K::Education, u"hi", u"शिक्षा"},
    {section, K::Skill, u"hi", u"कौशल"},
    {section, K::Language, u"hi", u"भाषाएँ|भाषाएं"},
    // clang-format on
};

/// Words that tell the kind of a longer title; the first that occurs decides.
constexpr struct {
    SectionKind kind;
    const char16_t *words;
} telling[] = {
    {K::Publication,
     u"publications|publication|papers|preprints|patents|veröffentlichungen|publikationen|publicaciones|публикации"},
    {K::Talk, u"talks|presentations|lectures|vorträge|conférences"},
    {K::Volunteer, u"volunteer|volunteering|activities|leadership|memberships|ehrenamt"},
    {K::Education, u"education|ausbildung|formation|educación|образование|studies|coursework"},
    {K::Award, u"awards|honors|honours|scholarships|prizes|grants|fellowships|auszeichnungen|prix"},
    {K::Certificate, u"certificates|certifications|licenses|zertifikate"},
    {K::Language, u"languages|sprachen|langues|idiomas|языки"},
    {K::Experience, u"experience|employment|career|berufserfahrung|expérience|experiencia|опыт|internships"},
    {K::Project, u"projects|projekte|projets|proyectos|проекты"},
    {K::Skill, u"skills|technologies|competencies|kenntnisse|compétences|habilidades|навыки"},
    {K::Interest, u"hobbies"},
    {K::Reference, u"references|referees"},
    {K::OneLine, u"interests|information"},
};

QString normalised(const QString &plain)
{
    QString words;
    for (const QChar c : plain.toLower()) {
        if (c.isLetter() || c.isMark() || c == u'\'' || c == u'’')
            words += c;
        else if (c == u'&' || c == u'+')
            words += u" and ";
        else
            words += u' ';
    }
    return words.simplified();
}

QHash<QString, TitleMeaning> makeTable()
{
    QHash<QString, TitleMeaning> table;
    for (const Row &row : rows) {
        const QString language = QString::fromUtf16(row.language);
        for (const QString &title : QString::fromUtf16(row.titles).split(u'|')) {
            if (const auto known = table.find(title); known != table.end())
                known->language.clear();
            else
                table.insert(title, {row.place, row.kind, language});
        }
    }
    return table;
}

} // namespace

std::optional<TitleMeaning> usualTitle(const QString &plain)
{
    static const QHash<QString, TitleMeaning> table = makeTable();
    constexpr qsizetype longest = 60;
    if (plain.size() > longest)
        return std::nullopt;
    const auto found = table.constFind(normalised(plain));
    return found == table.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<TitleMeaning> tellingTitle(const QString &plain)
{
    if (auto usual = usualTitle(plain))
        return usual;
    if (promisesReferences(plain))
        return TitleMeaning{Place::Section, K::Reference, {}};
    const QStringList words = normalised(plain).split(u' ');
    for (const auto &row : telling) {
        for (const QString &word : QString::fromUtf16(row.words).split(u'|')) {
            if (words.contains(word))
                return TitleMeaning{Place::Section, row.kind, {}};
        }
    }
    return std::nullopt;
}

bool promisesReferences(const QString &plain)
{
    static const QRegularExpression promise(
        u"^(?:references?\\b.*\\brequest|referenzen\\b.*\\banfrage|références\\b.*\\bdemande|"
        "referencias\\b.*\\b(?:petición|solicitud))\\.?$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return promise.match(plain).hasMatch();
}

bool isDocumentTitle(const QString &plain)
{
    static const QStringList titles{u"curriculum vitae"_s, u"cv"_s,         u"resume"_s,      u"résumé"_s,
                                    u"lebenslauf"_s,       u"curriculum"_s, u"academic cv"_s, u"my cv"_s,
                                    u"my resume"_s,        u"简历"_s,       u"履歴書"_s,      u"职业简历"_s,
                                    u"个人简历"_s};
    return titles.contains(normalised(plain));
}

} // namespace vitae
