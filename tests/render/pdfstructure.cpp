// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfstructure.h"

#include <map>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

struct Opened {
    explicit Opened(const QByteArray &pdf)
    {
        file.processMemoryFile("pdf", pdf.constData(), size_t(pdf.size()));
    }
    QPDF file;
};

QString textOf(const QPDFObjectHandle &value)
{
    return value.isString() ? QString::fromStdString(value.getUTF8Value()) : QString();
}

std::vector<QPDFObjectHandle> kidsOf(const QPDFObjectHandle &element)
{
    QPDFObjectHandle kids = element.getKey("/K");
    if (kids.isArray())
        return kids.getArrayAsVector();
    return kids.isNull() ? std::vector<QPDFObjectHandle>() : std::vector{kids};
}

/// One kid that is not an element: its page, and its MCID or annotation.
struct Leaf {
    QPDFObjGen page;
    int mcid = -1;
    QPDFObjectHandle annotation = QPDFObjectHandle::newNull();
};

std::vector<Leaf> leavesOf(const QPDFObjectHandle &element)
{
    std::vector<Leaf> leaves;
    for (const QPDFObjectHandle &kid : kidsOf(element)) {
        if (kid.isInteger()) {
            leaves.push_back({element.getKey("/Pg").getObjGen(), kid.getIntValueAsInt()});
        } else if (kid.isDictionaryOfType("/MCR")) {
            leaves.push_back({kid.getKey("/Pg").getObjGen(), kid.getKey("/MCID").getIntValueAsInt()});
        } else if (kid.isDictionaryOfType("/OBJR")) {
            leaves.push_back({kid.getKey("/Pg").getObjGen(), -1, kid.getKey("/Obj")});
        }
    }
    return leaves;
}

template<typename Visit>
void visitElements(const QPDFObjectHandle &element, int depth, Visit visit)
{
    visit(element, depth);
    for (const QPDFObjectHandle &kid : kidsOf(element)) {
        if (kid.isDictionary() && kid.hasKey("/S"))
            visitElements(kid, depth + 1, visit);
    }
}

std::map<QPDFObjGen, int> pageNumbers(QPDF &file)
{
    std::map<QPDFObjGen, int> numbers;
    for (const QPDFObjectHandle &page : file.getAllPages())
        numbers[page.getObjGen()] = int(numbers.size()) + 1;
    return numbers;
}

QString describe(const QPDFObjectHandle &element, const std::map<QPDFObjGen, int> &pages)
{
    QString line = QString::fromStdString(element.getKey("/S").getName()).sliced(1);
    std::set<int> on;
    int links = 0;
    for (const Leaf &leaf : leavesOf(element)) {
        if (leaf.mcid >= 0)
            on.insert(pages.at(leaf.page));
        else
            ++links;
    }
    QStringList numbers;
    for (const int page : on)
        numbers << QString::number(page);
    if (!numbers.isEmpty())
        line += u" pages:"_s + numbers.join(u',');
    if (links > 0)
        line += u" links:%1"_s.arg(links);
    for (const auto &[key, name] :
         {std::pair("/ActualText", " text:"), {"/Alt", " alt:"}, {"/Lang", " lang:"}}) {
        if (element.hasKey(key))
            line += QString::fromLatin1(name) + textOf(element.getKey(key));
    }
    QPDFObjectHandle attributes = element.getKey("/A");
    if (attributes.isDictionary() && attributes.hasKey("/ListNumbering"))
        line += u" numbering:"_s
            + QString::fromStdString(attributes.getKey("/ListNumbering").getName()).sliced(1);
    return line;
}

void addOutline(const std::vector<QPDFOutlineObjectHelper> &entries, int depth, QStringList &lines)
{
    for (QPDFOutlineObjectHelper entry : entries) {
        lines << QString(depth, u' ') + QString::fromStdString(entry.getTitle());
        addOutline(entry.getKids(), depth + 1, lines);
    }
}

} // namespace

QStringList structure(const QByteArray &pdf)
{
    Opened opened(pdf);
    const auto pages = pageNumbers(opened.file);
    QStringList lines;
    visitElements(opened.file.getRoot().getKey("/StructTreeRoot").getKey("/K"), 0,
                  [&](const QPDFObjectHandle &element, int depth) {
                      lines << QString(depth, u' ') + describe(element, pages);
                  });
    return lines;
}

QStringList links(const QByteArray &pdf)
{
    Opened opened(pdf);
    QStringList lines;
    int number = 0;
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(opened.file).getAllPages()) {
        ++number;
        for (QPDFAnnotationObjectHelper annotation : page.getAnnotations("/Link")) {
            QPDFObjectHandle object = annotation.getObjectHandle();
            lines << u"%1 %2 %3"_s.arg(number).arg(textOf(object.getKey("/A").getKey("/URI")),
                                                   textOf(object.getKey("/Contents")));
        }
    }
    return lines;
}

QStringList outline(const QByteArray &pdf)
{
    Opened opened(pdf);
    QStringList lines;
    addOutline(QPDFOutlineDocumentHelper(opened.file).getTopLevelOutlines(), 0, lines);
    return lines;
}

QString information(const QByteArray &pdf, const char *key)
{
    Opened opened(pdf);
    return textOf(opened.file.getTrailer().getKey("/Info").getKey(key));
}

QStringList parentTreeFaults(const QByteArray &pdf)
{
    Opened opened(pdf);
    QStringList faults;
    QPDFObjectHandle root = opened.file.getRoot().getKey("/StructTreeRoot");
    QPDFNumberTreeObjectHelper tree(root.getKey("/ParentTree"), opened.file);
    const auto pages = opened.file.getAllPages();
    std::map<QPDFObjGen, int> keys;
    size_t marks = 0;
    for (const QPDFObjectHandle &page : pages) {
        keys[page.getObjGen()] = page.getKey("/StructParents").getIntValueAsInt();
        QPDFObjectHandle owners;
        if (tree.findObject(keys[page.getObjGen()], owners))
            marks += size_t(owners.getArrayNItems());
    }
    visitElements(root.getKey("/K"), 0, [&](const QPDFObjectHandle &element, int) {
        for (const Leaf &leaf : leavesOf(element)) {
            QPDFObjectHandle owner;
            if (leaf.mcid >= 0) {
                --marks;
                tree.findObject(keys[leaf.page], owner);
                owner = owner.getArrayItem(leaf.mcid);
            } else {
                tree.findObject(QPDFObjectHandle(leaf.annotation).getKey("/StructParent").getIntValue(),
                                owner);
            }
            if (owner.getObjGen() != element.getObjGen())
                faults << u"MCID %1 leads to another element"_s.arg(leaf.mcid);
        }
    });
    if (marks != 0)
        faults << u"%1 marks belong to no element"_s.arg(qint64(marks));
    return faults;
}

QList<QByteArray> rawImages(const QByteArray &pdf)
{
    Opened opened(pdf);
    QList<QByteArray> images;
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(opened.file).getAllPages()) {
        for (auto &[name, image] : page.getImages()) {
            const auto bytes = image.getRawStreamData();
            images << QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()),
                                 qsizetype(bytes->getSize()));
        }
    }
    return images;
}

QByteArray contents(const QByteArray &pdf)
{
    Opened opened(pdf);
    QByteArray all;
    for (const QPDFObjectHandle &page : opened.file.getAllPages()) {
        const auto bytes = page.getKey("/Contents").getStreamData();
        all += QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize()));
    }
    return all;
}

} // namespace readback
