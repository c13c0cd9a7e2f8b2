// Closed lines in a plane made of NURBS curves one after another (boundaries of trimmed surfaces, in u and v): on which
// side of them a point lies, which way they go around. What is missing between the end of a curve and the start of the
// next, and from the last to the first, is straight.
#pragma once

#include "geometry/Spline.h"

#include <Imath/ImathBox.h>

namespace understudy::geometry
{

class PlanarLoop
{
public:
    // A curve's x and y.
    void add(const NurbsCurve& curve);

    bool isEmpty() const { return m_pieces.empty(); }
    // The widest gap that is closed with a straight line.
    double gap() const;
    // Signed: above zero for counter-clockwise.
    double area() const;
    Imath::Box2d bounds() const;
    // The starts of its pieces, and several points within each.
    std::vector<Imath::V2d> samples() const;

    // How often it goes around a point, counter-clockwise; nothing for points on the line (within rounding).
    std::optional<int> winding(const Imath::V2d& point) const;
    // On the line, or inside of it.
    bool holds(const Imath::V2d& point) const { return winding(point).value_or(1) != 0; }

private:
    using Piece = std::vector<Imath::V3d>; // a rational Bezier curve: x and y times the weight, the weight

    // Those of the curves, with the straight ones between them.
    template <class Work> void eachPiece(Work&& work) const;

    std::vector<Piece> m_pieces;
};

} // namespace understudy::geometry
